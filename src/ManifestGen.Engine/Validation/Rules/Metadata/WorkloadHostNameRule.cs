using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>The name of a workload, from which its Pods' hostnames are made, is a DNS label.</summary>
internal sealed class WorkloadHostNameRule : IManifestRule
{
    /// <summary>A name that makes hostnames with dots, or too long ones.</summary>
    public static readonly DiagnosticDescriptor NotALabel = new("MG4011", Severity.Warning,
        "Name '{0}' is used in Pod names and hostnames, which can result in surprising behavior: {1}",
        "Name the {2} with at most 63 lower-case letters, digits and '-'.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!IsWorkload(manifest) || manifest.Name.Length == 0) return;
        if (Dns1123Label.Problem(manifest.Name) is not { } problem) return;

        // A name that is wrong altogether is reported as that.
        if (Dns1123Subdomain.Problem(manifest.Name) is not null) return;
        sink.Add(NotALabel, manifest["metadata"]["name"], manifest.Name, problem, manifest.Kind);
    }

    private static bool IsWorkload(Manifest manifest) => (manifest.Kind, manifest.ApiVersion) switch
    {
        ("Deployment" or "ReplicaSet", "apps/v1") or ("Job" or "CronJob", "batch/v1") or ("Pod", "v1") => true,
        _ => false,
    };
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.NetworkPolicies;

/// <summary>A NetworkPolicy names each direction at most once.</summary>
internal sealed class NetworkPolicyTypesRule : IManifestRule
{
    /// <summary>More directions than there are.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("MG4366", Severity.Error,
        "May not specify more than two policyTypes",
        "List Ingress, Egress or both.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("NetworkPolicy", "networking.k8s.io/v1")) return;
        var types = manifest["spec"]["policyTypes"];
        if (types.Count > 2) sink.Add(TooMany, types);
    }
}

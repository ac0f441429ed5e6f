using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A headless Service does not set what needs an address of the Service's own.</summary>
internal sealed class ServiceHeadlessRule : IManifestRule
{
    /// <summary>A field that has no effect without an address.</summary>
    public static readonly DiagnosticDescriptor Ignored = new("MG4333", Severity.Warning,
        "{0} is ignored for headless services",
        "Remove {0}, or remove clusterIP: None.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec) || spec.IsExternalName || !spec.IsHeadless) return;
        if (!string.IsNullOrEmpty(spec["loadBalancerIP"].String)) sink.Add(Ignored, spec["loadBalancerIP"], "loadBalancerIP");
        if (spec["externalIPs"].Count > 0) sink.Add(Ignored, spec["externalIPs"], "externalIPs");
        if (spec["sessionAffinity"].String == "ClientIP") sink.Add(Ignored, spec["sessionAffinity"], "sessionAffinity");
    }
}

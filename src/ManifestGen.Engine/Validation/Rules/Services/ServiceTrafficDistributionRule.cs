using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's traffic distribution is one that the release knows, under its present name.</summary>
internal sealed class ServiceTrafficDistributionRule : IManifestRule
{
    /// <summary>A distribution that came with a later release.</summary>
    public static readonly DiagnosticDescriptor TooNew = new("MG4329", Severity.Error,
        "trafficDistribution '{0}' is not supported before Kubernetes 1.34",
        "Use PreferClose, or raise the Kubernetes version to 1.34.");

    /// <summary>The old name of a distribution.</summary>
    public static readonly DiagnosticDescriptor OldName = new("MG4330", Severity.Warning,
        "trafficDistribution 'PreferClose' is the old name of 'PreferSameZone'",
        "Use PreferSameZone, which means the same.");

    private const int SameZoneAndNode = 34;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var distribution = spec["trafficDistribution"];
        switch (distribution.String)
        {
            case "PreferSameZone" or "PreferSameNode" when context.Version.Minor < SameZoneAndNode:
                sink.Add(TooNew, distribution, distribution.String);
                break;
            case "PreferClose" when context.Version.Minor >= SameZoneAndNode:
                sink.Add(OldName, distribution);
                break;
        }
    }
}

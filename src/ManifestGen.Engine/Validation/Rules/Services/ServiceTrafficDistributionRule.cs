using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's traffic distribution is one that the release knows, under its present name.</summary>
internal sealed class ServiceTrafficDistributionRule : IManifestRule
{
    /// <summary>A distribution that there is not, or that came with a later release.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4329", Severity.Error,
        "Unsupported trafficDistribution '{0}' in Kubernetes {1}",
        "Use PreferClose, or from Kubernetes 1.34 on PreferSameZone or PreferSameNode.");

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
        if (!distribution.Exists) return;
        var isRecent = context.Version.Minor >= SameZoneAndNode;
        switch (distribution.String)
        {
            case "PreferSameZone" or "PreferSameNode" when isRecent:
            case "PreferClose" when !isRecent:
                break;
            case "PreferClose":
                sink.Add(OldName, distribution);
                break;
            default:
                sink.Add(Unsupported, distribution, distribution.String, context.Version);
                break;
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>The ranges that a load balancer lets in are ranges of addresses.</summary>
internal sealed class ServiceSourceRangesRule : IManifestRule
{
    /// <summary>Text that is no range.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4326", Severity.Error,
        "Invalid source range '{0}': {1}",
        "Write the range as its first address and the length of its prefix, such as 10.9.8.0/24.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!ServiceSpec.TryGet(manifest, out var spec)) return;
        var ranges = spec["loadBalancerSourceRanges"];
        foreach (var range in ranges.Items) CheckRange(range.Location, (range.String ?? "").Trim(), context, sink);
        if (ranges.Count > 0) return;

        var annotation = ServiceLoadBalancerRule.SourceRangesAnnotation(manifest);
        if (string.IsNullOrWhiteSpace(annotation.String)) return;
        foreach (var range in annotation.String.Split(',')) CheckRange(annotation.MapEntryLocation, range.Trim(), context, sink);
    }

    private static void CheckRange(Location place, string range, RuleContext context, DiagnosticSink sink)
    {
        if (Cidr.Problem(range, context.Version) is { } problem) sink.Add(Invalid, place, range, problem);
    }
}

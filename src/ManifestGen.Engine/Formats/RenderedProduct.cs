using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats;

/// <summary>A product as it was rendered and judged, ready to be put into other forms.</summary>
/// <param name="Environments">The environments, in the order in which they were asked for; a single one without a name when none was.</param>
/// <param name="Options">What the run was asked for.</param>
internal sealed record RenderedProduct(IReadOnlyList<RenderedEnvironment> Environments, GenerationOptions Options)
{
    /// <summary>The first environment, whose values are those that forms begin with.</summary>
    public RenderedEnvironment First => Environments[0];

    /// <summary>The product's name.</summary>
    public string Name => First.Product.Name.Value;

    /// <summary>Where the product was written.</summary>
    public SourceLocation Origin => First.Product.Name.Origin.Location;

    /// <summary>
    /// The product's version: the greatest of its components', as they may differ; empty when none has one. What others made has versions of its own,
    /// which count only where there is nothing else.
    /// </summary>
    public string Version => Greatest(c => c.Project is not null) is { Length: > 0 } own ? own : Greatest(_ => true);

    private string Greatest(Func<ResolvedComponent, bool> counts) => Environments
        .SelectMany(e => e.Product.Components)
        .Where(counts)
        .Select(c => c.WorkloadLabels.FirstOrDefault(l => l.Key == StandardLabels.Version).Value ?? "")
        .Aggregate("", (greatest, version) => ProductVersion.Compare(version, greatest) > 0 ? version : greatest);
}

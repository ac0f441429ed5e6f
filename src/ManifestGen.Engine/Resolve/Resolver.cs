using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve;

/// <summary>Turns a product, or the bare facts of a build, into one with every default filled in.</summary>
public static class Resolver
{
    /// <summary>Resolves a product and reports every mistake in it.</summary>
    /// <param name="product">What the definition returned; null when there is no definition.</param>
    /// <param name="facts">What the build knows.</param>
    /// <param name="sink">Takes every mistake. After an error the result is incomplete and must not be rendered.</param>
    public static ResolvedProduct Resolve(Product? product, BuildFacts facts, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(sink);
        var location = product?.Location ?? SourceLocation.None;
        return new ResolvedProduct
        {
            Name = new Resolved<string>(product?.Name ?? facts.ProjectName, Origin.Definition(location)),
            Environment = facts.Options.Environment,
            Stage = facts.Options.Stage,
            KubernetesVersion = facts.Options.KubernetesVersion,
            Components = [],
        };
    }
}

using ManifestGen.Engine.Customizing;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Engine.Generation;

/// <summary>The whole path from a product to files in memory: resolved, rendered, customized, read back and judged. Writes nothing.</summary>
public static class Generator
{
    /// <summary>Generates the files of a product for one environment.</summary>
    /// <param name="product">What the definition returned; null when there is no definition.</param>
    /// <param name="facts">What the build knows, and what it asks for.</param>
    /// <param name="severities">The user's say in how much findings matter; null for none.</param>
    /// <param name="customizations">Runs the customizations of the product's components; null when it has none.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="InvalidOperationException">The product has customizations, and nobody to run them is given.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static GenerationResult Generate(
        Product? product, BuildFacts facts, SeverityPolicy? severities = null, ICustomizationHost? customizations = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var judging = new GenerationJudge(facts.Options);
        var found = new DiagnosticSink();
        var resolved = Resolver.Resolve(product, facts, found);
        var isResolved = !found.HasErrors;
        var sink = new DiagnosticSink();
        var (artifacts, changes) = isResolved ? Generate(product, resolved, facts.Options, customizations, judging, found, sink, cancellation) : ([], []);
        var policy = severities ?? SeverityPolicy.Default;
        return new GenerationResult(artifacts, [.. judging.Chosen(found).Concat(sink.Found).Concat(judging.Rest()).Select(d => policy.Apply(d, strict: true)).OfType<Diagnostic>()])
        {
            Product = isResolved ? resolved : null,
            FilesRead = resolved.FilesRead,
            Changes = changes,
        };
    }

    private static (IReadOnlyList<Artifact> Artifacts, IReadOnlyList<ChangedValue> Changes) Generate(
        Product? product,
        ResolvedProduct resolved,
        GenerationOptions options,
        ICustomizationHost? host,
        GenerationJudge judge,
        DiagnosticSink found,
        DiagnosticSink sink,
        CancellationToken cancellation)
    {
        var artifacts = ArtifactRenderer.Render(resolved, options, found, cancellation);
        if (found.HasErrors) return (artifacts, []);
        var changes = Customize(product, options, host, ref artifacts, found);
        if (found.HasErrors) return (artifacts, changes);
        if (options.ExplainComments) artifacts = [.. artifacts.Select(ExplainComments.Add)];
        judge.Judge(artifacts, resolved, sink, cancellation);
        return (artifacts, changes);
    }

    private static IReadOnlyList<ChangedValue> Customize(
        Product? product, GenerationOptions options, ICustomizationHost? host, ref IReadOnlyList<Artifact> artifacts, DiagnosticSink sink)
    {
        var isCustomized = product is not null && product.Components.Any(c => c.Customizations.Count > 0);
        if (!isCustomized && options.Fragments.Count == 0) return [];
        var customizer = new ArtifactCustomizer(artifacts, options, sink);
        if (product is not null && isCustomized) customizer.Customize(product, host ?? throw new InvalidOperationException("The product has customizations, and nobody to run them was given."));
        customizer.Merge();
        artifacts = customizer.Artifacts;
        return customizer.Changes;
    }
}

using System.Text;
using ManifestGen.Engine.Customizing;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Dockerfiles;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Threads;
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
        var sink = new DiagnosticSink();
        var resolved = Resolver.Resolve(product, facts, sink);
        var isResolved = !sink.HasErrors;
        var (artifacts, changes) = isResolved ? Generate(product, resolved, facts.Options, customizations, sink, cancellation) : ([], []);
        var policy = severities ?? SeverityPolicy.Default;
        return new GenerationResult(artifacts, [.. sink.Found.Select(d => policy.Apply(d, strict: true)).OfType<Diagnostic>()])
        {
            Product = isResolved ? resolved : null,
            FilesRead = resolved.FilesRead,
            Changes = changes,
        };
    }

    private static (IReadOnlyList<Artifact> Artifacts, IReadOnlyList<ChangedValue> Changes) Generate(
        Product? product, ResolvedProduct resolved, GenerationOptions options, ICustomizationHost? host, DiagnosticSink sink, CancellationToken cancellation)
    {
        var artifacts = ArtifactRenderer.Render(resolved, options, sink, cancellation);
        if (sink.HasErrors) return (artifacts, []);
        var changes = Customize(product, options, host, ref artifacts, sink);
        if (sink.HasErrors) return (artifacts, changes);
        if (options.ExplainComments) artifacts = [.. artifacts.Select(ExplainComments.Add)];
        Judge(artifacts, resolved, options, sink, cancellation);
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

    private static void Judge(
        IReadOnlyList<Artifact> artifacts, ResolvedProduct product, GenerationOptions options, DiagnosticSink sink, CancellationToken cancellation)
    {
        var origins = new ArtifactOrigins(artifacts, options.TemplatesPath);
        Artifact[] manifests = [.. artifacts.Where(a => a.IsManifest)];
        var asked = new ValidationOptions
        {
            KubernetesVersion = options.KubernetesVersion,
            Strict = true,
            AllowedKinds = options.AllowedKinds,
            SchemaFiles = options.SchemaFiles,
            SeverityFiles = options.SeverityFiles,
            BaseFolder = options.OutputPath,
        };
        var judged = Validator.Validate(
            manifests.Length,
            at => new SourceFile(manifests[at].Path, Encoding.UTF8.GetBytes(manifests[at].Text)),
            asked,
            progress: null,
            cancellation);
        foreach (var found in judged.Diagnostics) sink.Add(origins.Trace(found));
        foreach (var found in JudgeImages(artifacts, product, cancellation)) sink.Add(origins.Trace(found));
    }

    private static IEnumerable<Diagnostic> JudgeImages(IReadOnlyList<Artifact> artifacts, ResolvedProduct product, CancellationToken cancellation)
    {
        var byPath = artifacts.ToDictionary(a => a.Path, StringComparer.Ordinal);
        var sinks = new DiagnosticSink[product.Components.Count];
        ParallelWork.Run(sinks.Length, at => sinks[at] = JudgeImage(product.Components[at]), cancellation);
        return sinks.SelectMany(s => s.Found);

        DiagnosticSink JudgeImage(ResolvedComponent component)
        {
            var found = new DiagnosticSink();
            var path = ArtifactName.Of(product, component, "Dockerfile");
            if (byPath.TryGetValue(path, out var dockerfile)) DockerfileValidator.Check(path, dockerfile.Text, Expected(component), found);
            return found;
        }
    }

    private static ImageExpectation Expected(ResolvedComponent component) => new([.. component.Pod.Containers[0].Ports.Select(p => p.Number.Value)])
    {
        User = component.Pod.Security.RunAsUser.Value,
        GraceSeconds = component.Pod.Shutdown.GraceSeconds.Value,
    };
}

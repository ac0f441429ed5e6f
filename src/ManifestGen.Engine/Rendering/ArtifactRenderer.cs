using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering;

/// <summary>Renders a resolved product to artifacts: every template for every component, what renders to nothing left out.</summary>
internal static class ArtifactRenderer
{
    /// <summary>Below this many components, starting a second thread takes longer than it saves.</summary>
    private const int WorthThreads = 8;

    /// <summary>Renders a product.</summary>
    /// <param name="product">A product without errors.</param>
    /// <param name="options">What the run was asked for.</param>
    /// <param name="sink">Takes what is wrong with the templates.</param>
    /// <param name="cancellation">Ends the rendering.</param>
    /// <returns>The artifacts in ordinal order of their paths. After an error they are incomplete and must not be written.</returns>
    public static IReadOnlyList<Artifact> Render(ResolvedProduct product, GenerationOptions options, DiagnosticSink sink, CancellationToken cancellation)
    {
        var own = TemplateFolder.Read(options.TemplatesPath, sink);
        if (sink.HasErrors) return [];
        var templates = TemplateSet.Parse(BuiltinTemplates.All.Concat(own), sink);
        if (sink.HasErrors) return [];

        var data = ProductData.Of(product, options);
        var parts = new RenderedPart[product.Components.Count + 1];
        ForEach(parts.Length, () => new TemplateRenderer(templates, cancellation), (at, renderer) => parts[at] = at == 0
            ? Render(templates, renderer, isForProduct: true, data.ForProduct, t => ArtifactName.Of(product, t.OutputName), product.Name.Origin, component: "")
            : Render(templates, renderer, isForProduct: false, data.ForComponent(at - 1), t => ArtifactName.Of(product, product.Components[at - 1], t.OutputName), product.Components[at - 1].Name.Origin, product.Components[at - 1].Name.Value), cancellation);

        var artifacts = new SortedDictionary<string, Artifact>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var found in part.Found) sink.Add(found);
            foreach (var artifact in part.Artifacts)
            {
                if (!artifacts.TryAdd(artifact.Path, artifact)) sink.Add(TemplateErrors.SamePath, new Location(artifact.Template, 1, 1), artifact.Path, Path.GetFileName(artifacts[artifact.Path].Template));
            }
        }

        return [.. artifacts.Values];
    }

    private static RenderedPart Render(
        TemplateSet templates, TemplateRenderer renderer, bool isForProduct, ScriptObject variables, Func<ArtifactTemplate, string> path, Origin origin, string component)
    {
        var sink = new DiagnosticSink();
        var artifacts = new List<Artifact>();
        foreach (var template in templates.Artifacts)
        {
            if (template.IsForProduct != isForProduct || renderer.Render(template, variables, sink) is not { } text) continue;
            artifacts.Add(new Artifact(path(template), text.Text, template.Parsed.File.Path, origin.Location) { Lines = text.Lines, Component = component });
        }

        return new RenderedPart(artifacts, sink.Found);
    }

    private static void ForEach(int count, Func<TemplateRenderer> makeRenderer, Action<int, TemplateRenderer> action, CancellationToken cancellation)
    {
        if (count < WorthThreads)
        {
            var renderer = makeRenderer();
            for (var at = 0; at < count; at++) action(at, renderer);
            return;
        }

        Parallel.For(
            0,
            count,
            new ParallelOptions { CancellationToken = cancellation },
            makeRenderer,
            (at, _, renderer) =>
            {
                action(at, renderer);
                return renderer;
            },
            _ => { });
    }

    /// <summary>What was rendered for one component or for the product, and what was found on the way.</summary>
    private sealed record RenderedPart(IReadOnlyList<Artifact> Artifacts, IReadOnlyList<Diagnostic> Found);
}

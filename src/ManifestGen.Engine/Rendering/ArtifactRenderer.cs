using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;
using Scriban.Runtime;

namespace ManifestGen.Engine.Rendering;

/// <summary>Renders a resolved product to artifacts: every template for every component, what renders to nothing left out.</summary>
internal static class ArtifactRenderer
{
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

        var artifacts = new SortedDictionary<string, Artifact>(StringComparer.Ordinal);
        var renderer = new TemplateRenderer(templates, sink, cancellation);
        var data = ProductData.Of(product, options);
        foreach (var template in templates.Artifacts)
        {
            if (template.IsForProduct) Add(renderer, template, data.ForProduct, ArtifactName.Of(product, template.OutputName), product.Name.Origin, artifacts, sink);
        }

        for (var at = 0; at < product.Components.Count; at++)
        {
            var component = product.Components[at];
            var variables = data.ForComponent(at);
            foreach (var template in templates.Artifacts)
            {
                if (template.IsForProduct) continue;
                Add(renderer, template, variables, ArtifactName.Of(product, component, template.OutputName), component.Name.Origin, artifacts, sink);
            }
        }

        return [.. artifacts.Values];
    }

    private static void Add(
        TemplateRenderer renderer,
        ArtifactTemplate template,
        ScriptObject variables,
        string path,
        Origin origin,
        SortedDictionary<string, Artifact> artifacts,
        DiagnosticSink sink)
    {
        if (renderer.Render(template, variables) is not { } text) return;
        var file = template.Parsed.File;
        var artifact = new Artifact(path, text.Builder.ToString(), file.Path, origin.Location) { Lines = text.Origins };
        if (!artifacts.TryAdd(path, artifact)) sink.Add(TemplateErrors.SamePath, new Location(file.Path, 1, 1), path, artifacts[path].Template);
    }
}

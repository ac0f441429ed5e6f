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
        JobNaming.Apply(product, data, templates, cancellation);
        var subjects = Subjects(product, data);
        var parts = new RenderedPart[subjects.Count];
        ForEach(parts.Length, () => new TemplateRenderer(templates, cancellation), (at, renderer) => parts[at] = Render(templates, renderer, subjects[at]), cancellation);

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

    private static List<RenderSubject> Subjects(ResolvedProduct product, ProductData data)
    {
        var subjects = new List<RenderSubject>(product.Components.Count + product.ExternalServices.Count + 1)
        {
            new(TemplateSubject.Product, data.ForProduct, name => ArtifactName.Of(product, name), product.Name.Origin, ""),
        };
        for (var i = 0; i < product.Components.Count; i++)
        {
            var component = product.Components[i];
            subjects.Add(new RenderSubject(TemplateSubject.Component, data.ForComponent(i), name => ArtifactName.Of(product, component, name), component.Name.Origin, component.Name.Value));
        }

        for (var i = 0; i < product.ExternalServices.Count; i++)
        {
            var service = product.ExternalServices[i];
            subjects.Add(new RenderSubject(TemplateSubject.ExternalService, data.ForExternalService(i), name => ArtifactName.Of(product, service, name), service.Name.Origin, service.Name.Value));
        }

        return subjects;
    }

    private static RenderedPart Render(TemplateSet templates, TemplateRenderer renderer, RenderSubject subject)
    {
        var sink = new DiagnosticSink();
        var artifacts = new List<Artifact>();
        foreach (var template in templates.Artifacts)
        {
            if (template.Subject != subject.Kind || renderer.Render(template, subject.Variables, sink) is not { } text) continue;
            artifacts.Add(new Artifact(subject.Path(template.OutputName), text.Text, template.Parsed.File.Path, subject.Origin.Location) { Lines = text.Lines, Component = subject.Component });
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

    /// <summary>What templates are rendered for.</summary>
    private sealed record RenderSubject(TemplateSubject Kind, ScriptObject Variables, Func<string, string> Path, Origin Origin, string Component);

    /// <summary>What was rendered for one component or for the product, and what was found on the way.</summary>
    private sealed record RenderedPart(IReadOnlyList<Artifact> Artifacts, IReadOnlyList<Diagnostic> Found);
}

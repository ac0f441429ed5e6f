using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Threads;
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
        ParallelWork.Run(
            parts.Length,
            parts.Length < WorthThreads ? 1 : Environment.ProcessorCount,
            () =>
            {
                var renderer = new TemplateRenderer(templates, cancellation);
                return at => parts[at] = Render(templates, renderer, subjects[at]);
            },
            cancellation);

        var artifacts = new Dictionary<string, Artifact>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var found in part.Found) sink.Add(found);
            foreach (var artifact in part.Artifacts)
            {
                if (!artifacts.TryAdd(artifact.Path, artifact)) sink.Add(TemplateErrors.SamePath, new Location(artifact.Template, 1, 1), artifact.Path, Path.GetFileName(artifacts[artifact.Path].Template));
            }
        }

        string[] paths = [.. artifacts.Keys];
        Artifact[] inOrder = [.. artifacts.Values];
        Array.Sort(paths, inOrder, StringComparer.Ordinal);
        return inOrder;
    }

    private static List<RenderSubject> Subjects(ResolvedProduct product, ProductData data)
    {
        var subjects = new List<RenderSubject>(product.Components.Count + product.ExternalServices.Count + 1)
        {
            new(TemplateSubject.Product, () => data.ForProduct, name => ArtifactName.Of(product, name), product.Name.Origin, ""),
        };
        for (var i = 0; i < product.Components.Count; i++)
        {
            var (at, component) = (i, product.Components[i]);
            subjects.Add(new RenderSubject(TemplateSubject.Component, () => data.ForComponent(at), name => ArtifactName.Of(product, component, name), component.Name.Origin, component.Name.Value));
        }

        for (var i = 0; i < product.ExternalServices.Count; i++)
        {
            var (at, service) = (i, product.ExternalServices[i]);
            subjects.Add(new RenderSubject(TemplateSubject.ExternalService, () => data.ForExternalService(at), name => ArtifactName.Of(product, service, name), service.Name.Origin, service.Name.Value));
        }

        return subjects;
    }

    private static RenderedPart Render(TemplateSet templates, TemplateRenderer renderer, RenderSubject subject)
    {
        var sink = new DiagnosticSink();
        var artifacts = new List<Artifact>();
        var variables = subject.Variables();
        foreach (var template in templates.Artifacts)
        {
            if (template.Subject != subject.Kind || renderer.Render(template, variables, sink) is not { } text) continue;
            artifacts.Add(new Artifact(subject.Path(template.OutputName), text.Text, template.Parsed.File.Path, subject.Origin.Location) { Lines = text.Lines, Component = subject.Component });
        }

        return new RenderedPart(artifacts, sink.Found);
    }

    /// <summary>What templates are rendered for; its variables are made when it is its turn.</summary>
    private sealed record RenderSubject(TemplateSubject Kind, Func<ScriptObject> Variables, Func<string, string> Path, Origin Origin, string Component);

    /// <summary>What was rendered for one component or for the product, and what was found on the way.</summary>
    private sealed record RenderedPart(IReadOnlyList<Artifact> Artifacts, IReadOnlyList<Diagnostic> Found);
}

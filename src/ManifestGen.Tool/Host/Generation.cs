using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Writing;

namespace ManifestGen.Tool.Host;

/// <summary>What a build's host does with a request: the definition becomes products, one for each environment, and these become files, all or none.</summary>
internal static class Generation
{
    /// <summary>Runs a request.</summary>
    /// <param name="request">What to generate.</param>
    /// <param name="output">Told when the definition begins.</param>
    /// <param name="sink">Takes what is found.</param>
    /// <returns>The full paths of the generated files, in the order in which they are to be listed.</returns>
    public static IReadOnlyList<string> Run(HostRequest request, HostOutput output, DiagnosticSink sink)
    {
        IReadOnlyList<string> environments = request.Environments.Count == 0 ? [""] : request.Environments;
        var products = Products(request, environments, output, sink);
        if (sink.HasErrors) return [];

        var generated = new List<GenerationResult>();
        for (var at = 0; at < environments.Count; at++)
        {
            var options = request.Facts.Options with { Environment = environments[at] };
            generated.Add(Generator.Generate(products[at], request.Facts with { Options = options }, request.Severities, new TypedCustomizations(request.Timeout)));
            foreach (var found in generated[at].Diagnostics) sink.Add(found);
        }

        foreach (var file in generated.SelectMany(g => g.FilesRead).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) output.WriteRead(file);
        if (sink.HasErrors) return [];
        if (request.PreviewPath.Length > 0) return OutputWriter.Write(request.PreviewPath, [.. generated.SelectMany(g => g.Artifacts)], sink).Files;
        var artifacts = OutputFormats.Write(generated, request.Facts.Options, sink);
        if (sink.HasErrors) return [];
        var folder = request.Facts.Options.OutputPath;
        return GuardedOutput.Write(
            request, generated, output, sink, () => request.Facts.Options.Check ? OutputWriter.Check(folder, artifacts, sink) : OutputWriter.Write(folder, artifacts, sink)).Files;
    }

    /// <summary>The product for each environment: null where there is no definition, and none after a mistake.</summary>
    internal static IReadOnlyList<Product?> Products(HostRequest request, IReadOnlyList<string> environments, HostOutput output, DiagnosticSink sink)
    {
        using var search = new DefinitionSearch(request.Assembly, request.References);
        if (DefinitionChoice.Among(search.Find(), request, sink) is not { } type) return sink.HasErrors ? [] : [.. environments.Select(_ => (Product?)null)];

        output.WriteRunning(type);
        return new DefinitionRun(request, type, sink).Products([.. environments.Select(e => Build(request, e))]);
    }

    private static BuildContext Build(HostRequest request, string environment) => new()
    {
        Environment = environment,
        ProductName = DefaultName.FromProject(request.Facts.ProjectName) ?? "",
        Version = request.ProjectVersion,
        Properties = request.Properties,
    };
}

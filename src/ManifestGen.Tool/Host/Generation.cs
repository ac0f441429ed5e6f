using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>What a build's host does with a request: the definition becomes products, one for each environment, and these become files.</summary>
internal static class Generation
{
    /// <summary>Runs a request.</summary>
    /// <param name="request">What to generate.</param>
    /// <param name="output">Told when the definition begins.</param>
    /// <param name="sink">Takes every mistake.</param>
    /// <returns>The full paths of the generated files, in the order in which they are to be listed.</returns>
    public static IReadOnlyList<string> Run(HostRequest request, HostOutput output, DiagnosticSink sink)
    {
        IReadOnlyList<string> environments = request.Environments.Count == 0 ? [""] : request.Environments;
        _ = Products(request, environments, output, sink);
        return [];
    }

    /// <summary>The product for each environment: null where there is no definition, and none after a mistake.</summary>
    private static IReadOnlyList<Product?> Products(HostRequest request, IReadOnlyList<string> environments, HostOutput output, DiagnosticSink sink)
    {
        using var search = new DefinitionSearch(request.Assembly, request.References);
        if (DefinitionChoice.Among(search.Find(), request, sink) is not { } type) return sink.HasErrors ? [] : [.. environments.Select(_ => (Product?)null)];

        output.WriteRunning(type);
        return new DefinitionRun(request, type, sink).Products([.. environments.Select(e => Build(request, e))]);
    }

    private static BuildContext Build(HostRequest request, string environment) => new()
    {
        Environment = environment,
        ProductName = request.Facts.ProjectName,
        Version = request.ProjectVersion,
        Properties = request.Properties,
    };
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Builds of a shop: a web front end, a worker and a library.</summary>
internal static class Build
{
    public static Project Web { get; } = new("Shop.Web");

    public static Project Worker { get; } = new("Shop.Worker");

    public static ProjectFacts WebFacts { get; } = Facts("Shop.Web") with { IsWeb = true };

    public static ProjectFacts WorkerFacts { get; } = Facts("Shop.Worker");

    public static ProjectFacts LibraryFacts { get; } = Facts("Shop.Data") with { OutputType = "Library" };

    public static ProjectFacts Facts(string name) => new()
    {
        Name = name,
        Path = $"/src/{name}/{name}.csproj",
        AssemblyName = name,
        TargetFramework = "net10.0",
        Version = "1.4.0",
    };

    public static BuildFacts Of(params IReadOnlyList<ProjectFacts> projects) => new()
    {
        ProjectName = projects.Count > 0 ? projects[0].Name : "Shop",
        ProjectDirectory = "/src",
        Projects = projects,
        Options = new GenerationOptions(),
    };

    /// <summary>Resolves what must be without a mistake.</summary>
    public static ResolvedProduct Clean(Product? product, BuildFacts facts)
    {
        var sink = new DiagnosticSink();
        var resolved = Resolver.Resolve(product, facts, sink);
        Assert.Empty(sink.Found.Select(d => $"{d.Code} {d.Message}"));
        return resolved;
    }

    /// <summary>A product of one web component, resolved without a mistake.</summary>
    public static ResolvedComponent Clean(WebComponent component) =>
        Clean(Product(component), Of(WebFacts)).Components[0];

    /// <summary>A product of one worker, resolved without a mistake.</summary>
    public static ResolvedComponent Clean(WorkerComponent component) =>
        Clean(Product(component), Of(WorkerFacts)).Components[0];

    /// <summary>What is found in a product.</summary>
    public static IReadOnlyList<Diagnostic> Findings(Product? product, BuildFacts facts)
    {
        var sink = new DiagnosticSink();
        Resolver.Resolve(product, facts, sink);
        return sink.Found;
    }

    /// <summary>What is found in a product of one component.</summary>
    public static IReadOnlyList<Diagnostic> Findings(ReplicatedComponent component) =>
        Findings(Product(component), Of(component is WebComponent ? WebFacts : WorkerFacts));

    public static Product Product(params IReadOnlyList<Component> components) => new("shop") { Components = components };
}

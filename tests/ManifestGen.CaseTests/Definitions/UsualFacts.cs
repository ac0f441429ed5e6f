using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Definitions;

/// <summary>What the build knows in a case that says nothing of it: a shop of a web project, a worker and a library.</summary>
internal static class UsualFacts
{
    /// <summary>The web project.</summary>
    public static ProjectFacts Web { get; } = Project("Shop.Web") with { IsWeb = true };

    /// <summary>The worker.</summary>
    public static ProjectFacts Worker { get; } = Project("Shop.Worker");

    /// <summary>The facts of a case.</summary>
    /// <param name="templates">The folder of the case's own templates; empty when it has none.</param>
    public static BuildFacts For(string templates) => new()
    {
        ProjectName = "Shop.Deploy",
        ProjectDirectory = "/src/Shop.Deploy",
        Projects = [Web, Worker],
        Exists = _ => true,
        Options = new GenerationOptions { OutputPath = "/src/Shop.Deploy/bin/deploy/", ImageRegistry = "registry.example.com", TemplatesPath = templates },
    };

    private static ProjectFacts Project(string name) => new()
    {
        Name = name,
        Path = $"/src/{name}/{name}.csproj",
        AssemblyName = name,
        TargetFramework = "net10.0",
        SdkVersion = "10.0.100",
        Version = "1.4.0",
        ContextDirectory = "/src",
        ProjectReferences = ["/src/Shop.Shared/Shop.Shared.csproj"],
        RestoreFiles = ["/src/Directory.Packages.props", "/src/global.json", "/src/nuget.config"],
    };
}

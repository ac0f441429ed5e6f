using ManifestGen.Engine.Resolve;

namespace ManifestGen.Benchmarks;

/// <summary>Products of any size, as a definition would give them.</summary>
internal static class Products
{
    /// <summary>What a build knows of a product of one project.</summary>
    public static BuildFacts Facts { get; } = new()
    {
        ProjectName = "Shop",
        ProjectDirectory = "/shop",
        Projects =
        [
            new ProjectFacts
            {
                Name = "Shop.Web", Path = "/shop/Shop.Web/Shop.Web.csproj", AssemblyName = "Shop.Web", TargetFramework = "net10.0", IsWeb = true, Version = "1.4.0",
                ContextDirectory = "/shop",
            },
        ],
        Options = new GenerationOptions { OutputPath = "/shop/bin/deploy" },
    };

    /// <summary>A product of so many web components, each with probes and an autoscaler.</summary>
    public static Product Of(int components) => new("shop")
    {
        Components =
        [
            .. Enumerable.Range(0, components).Select(number => new WebComponent($"web-{number}", new Project("Shop.Web"))
            {
                Health = Health.Http(ready: "/health/ready", live: "/health/live"),
                Scaling = Autoscale.Between(2, 10).OnCpu(70.Percent()),
            }),
        ],
    };
}

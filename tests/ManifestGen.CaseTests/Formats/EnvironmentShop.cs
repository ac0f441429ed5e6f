using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Generation;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Formats;

/// <summary>A shop whose environments differ in every way that forms of output have to tell apart.</summary>
internal static class EnvironmentShop
{
    /// <summary>The environments, in the order in which a build would name them.</summary>
    public static IReadOnlyList<string> Names { get; } = ["development", "staging", "production"];

    /// <summary>The shop, generated for environments.</summary>
    public static IReadOnlyList<GenerationResult> Generate(params IReadOnlyList<string> environments) => [.. environments.Select(e => Generate(e, Define(e)))];

    /// <summary>The shop in a namespace of each environment's own, with rights there.</summary>
    public static IReadOnlyList<GenerationResult> GenerateInNamespaces(params IReadOnlyList<string> environments) => [.. environments.Select(e => Generate(e, InNamespace(e)))];

    /// <summary>The shop without one of its components, generated for environments.</summary>
    public static IReadOnlyList<GenerationResult> GenerateWithout(string component, params IReadOnlyList<string> environments) => [.. environments.Select(e => Generate(e, Without(component, Define(e))))];

    private static GenerationResult Generate(string environment, Product product)
    {
        var facts = UsualFacts.For(Path.Combine(RepositoryFolder.Root, "tests", "ManifestGen.CaseTests", "Formats", "templates") + Path.DirectorySeparatorChar);
        var result = Generator.Generate(
            product,
            facts with { Projects = [.. facts.Projects.Append(Reports).Where(p => product.Components.OfType<WorkloadComponent>().Any(c => c.Project?.Name == p.Name))], Options = facts.Options with { Environment = environment } },
            cancellation: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == Engine.Diagnostics.Severity.Error).Select(d => d.Message));
        return result;
    }

    private static Product Without(string component, Product product) => product with { Components = [.. product.Components.Where(c => c.Name != component)] };

    private static Product InNamespace(string environment)
    {
        var product = Define(environment);
        var priority = new PriorityClass("shop") { Value = 10 };
        return product with
        {
            Namespace = new($"shop-{environment}") { PodSecurity = environment == "development" ? PodSecurity.Baseline : PodSecurity.Restricted },
            Quota = new() { Pods = environment == "production" ? 100 : 20 },
            Components = [.. product.Components.Select(c => c is WorkerComponent worker ? worker with { Permissions = [new(ApiVerbs.Read, [ApiKind.Leases])], Priority = priority } : c)],
        };
    }

    private static ProjectFacts Reports => UsualFacts.Worker with { Name = "Shop.Reports", Path = "/src/Shop.Reports/Shop.Reports.csproj" };

    private static Product Define(string environment)
    {
        var isProduction = environment == "production";
        var isDevelopment = environment == "development";
        return new Product("shop")
        {
            Components =
            [
                Storefront(isProduction, isDevelopment),
                new WorkerComponent("order-worker", Projects.Shop_Worker)
                {
                    Image = new Image("shop/orders") { Tag = isProduction ? "1.3.9" : "1.4.0" },
                    Replicas = isProduction ? 6 : 1,
                    // A variable refers to those before it, so the one that differs must stay behind them.
                    Environment = [new("Region", "eu"), new("Queue", $"$(Region)-{(isProduction ? "orders" : "trial")}")],
                    Health = isDevelopment ? Health.None : new Health { Ready = new ExecProbe(["/bin/ready", "--strict"]) },
                },
                .. isProduction ? [new WorkerComponent("reports", new Project("Shop.Reports")) { Replicas = 2 }] : Array.Empty<Component>(),
            ],
        };
    }

    private static WebComponent Storefront(bool isProduction, bool isDevelopment) => new("storefront", Projects.Shop_Web)
    {
        Health = Health.Http(ready: "/health/ready", live: "/health/live"),
        Resources = isProduction ? new(Cpu.Millicores(500), Memory.Gibibytes(1)) : new(Cpu.Millicores(100), Memory.Mebibytes(256)),
        Scaling = isDevelopment ? null : Autoscale.Between(isProduction ? 3 : 2, isProduction ? 30 : 5).OnCpu(70.Percent()),
        Replicas = isDevelopment ? 1 : null,
        Environment =
        [
            new("Greeting", "Bonjour, \"{{ .Values.name }}\" }} it's 7 o'clock: #1 – ☕"),
            .. isProduction ? [new EnvironmentVariable("Cdn__Host", "cdn.example.com")] : Array.Empty<EnvironmentVariable>(),
            new("Cache__Size", isDevelopment ? "1000000" : "0777"),
            .. isDevelopment ? [new EnvironmentVariable("Trace.Level", "on")] : Array.Empty<EnvironmentVariable>(),
            new("Password", new SecretKey("shop", "password")),
        ],
        Configuration = new ComponentConfiguration
        {
            Files =
            [
                new("banner.txt", isProduction ? "one\n\ntwo {{ 2 }}\n\n\nthree\n" : "one\n\ntwo\n\nthree\n"),
                new("limit", isDevelopment ? "10" : "500"),
            ],
        },
        Annotations = isProduction ? [new Annotation("example.com/tier", "gold")] : [],
        Spread = isDevelopment ? [] : [Spread.OverZones(), Spread.OverHosts()],
    };
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve;

/// <summary>The namespace of a product, its quota and its limits.</summary>
public sealed class NamespaceTests
{
    private static readonly Product Shop = Build.Product(new WorkerComponent("orders", Build.Worker));

    [Fact]
    public void By_default_a_product_names_no_namespace()
    {
        var product = Clean(Shop);

        Assert.Null(product.Namespace);
        Assert.Null(product.Quota);
        Assert.Null(product.Limits);
    }

    [Fact]
    public void Pods_of_the_strictest_kind_alone_are_let_in()
    {
        var labels = Clean(Shop with { Namespace = new("shop") }).Namespace?.Labels.ToDictionary(l => l.Key, l => l.Value, StringComparer.Ordinal);

        Assert.NotNull(labels);
        Assert.Equal(
            ["restricted", "restricted", "restricted"],
            new[] { "enforce", "audit", "warn" }.Select(m => labels[$"pod-security.kubernetes.io/{m}"]));
    }

    [Theory]
    [InlineData(PodSecurity.Baseline, "baseline")]
    [InlineData(PodSecurity.Privileged, "privileged")]
    public void Others_are_let_in_where_that_is_said(PodSecurity level, string text)
    {
        var label = Clean(Shop with { Namespace = new("shop") { PodSecurity = level } }).Namespace?.Labels.Single(l => l.Key == "pod-security.kubernetes.io/enforce");

        Assert.Equal((text, OriginKind.Definition), (label?.Value, label?.Origin.Kind));
    }

    [Fact]
    public void A_label_of_its_own_has_the_last_word()
    {
        var labels = Clean(Shop with { Labels = [new("team", "shop")], Namespace = new("shop") { Labels = [new("team", "platform")] } }).Namespace?.Labels;

        Assert.Equal("platform", Assert.Single(labels ?? [], l => l.Key == "team").Value);
    }

    [Fact]
    public void A_quota_has_what_was_said_and_no_more() =>
        Assert.Equal(
            ["pods=20", "requests.cpu=4", "requests.memory=8Gi"],
            Clean(Shop with { Quota = new() { Memory = Memory.Gibibytes(8), Cpu = Cpu.Cores(4), Pods = 20 } }).Quota?.Hard.Select(h => $"{h.Key}={h.Value}"));

    [Fact]
    public void Limits_are_of_containers_and_of_claims()
    {
        var limits = Clean(Shop with { Limits = new() { MostMemory = Memory.Gibibytes(2), MostStorage = Storage.Gibibytes(10) } }).Limits?.Limits;

        Assert.Equal(["Container memory=2Gi", "PersistentVolumeClaim storage=10Gi"], limits?.Select(l => $"{l.Type} {l.Most[0].Key}={l.Most[0].Value}"));
    }

    [Fact]
    public void The_environment_has_the_last_word()
    {
        var product = Clean(Shop with
        {
            Namespace = new("shop"),
            Quota = new() { Pods = 20 },
            Profile = new Staging { Namespace = new("shop-staging"), Quota = new() { Pods = 5 } },
        });

        Assert.Equal(("shop-staging", "5"), (product.Namespace?.Name.Value, product.Quota?.Hard[0].Value));
    }

    [Theory]
    [InlineData("Shop")]
    [InlineData("shop.production")]
    [InlineData("kube-shop")]
    public void A_namespace_can_be_one_of_the_products_own(string name)
    {
        var space = new ProductNamespace(name);

        Found.At("MG1356", space, "", Findings(Shop with { Namespace = space }));
    }

    [Fact]
    public void One_of_the_cluster_can_be_named_where_it_exists() => Assert.Empty(Findings(Shop with { Namespace = new("kube-system") { Create = false } }));

    [Fact]
    public void Pod_Security_is_said_as_such()
    {
        var label = new Label("pod-security.kubernetes.io/enforce", "baseline");

        Found.At("MG1356", label, "", Findings(Shop with { Namespace = new("shop") { Labels = [label] } }));
    }

    [Fact]
    public void A_quota_limits_something()
    {
        var quota = new ResourceQuota();

        Found.At("MG1360", quota, "", Findings(Shop with { Quota = quota }));
    }

    [Fact]
    public void Limits_limit_something() => Found.Codes(Findings(Shop with { Limits = new() }), "MG1360");

    [Fact]
    public void Amounts_are_more_than_nothing()
    {
        var quota = new ResourceQuota { Memory = Memory.Bytes(0) };

        Found.At("MG1060", quota, "Memory", Findings(Shop with { Quota = quota }));
    }

    [Fact]
    public void Numbers_are_not_negative()
    {
        var quota = new ResourceQuota { Pods = -1 };

        Found.At("MG1010", quota, "Pods", Findings(Shop with { Quota = quota }));
    }

    [Fact]
    public void The_least_is_not_above_the_most()
    {
        var limits = new LimitRange { LeastMemory = Memory.Mebibytes(128), MostMemory = Memory.Mebibytes(64) };

        Assert.Contains(Findings(Shop with { Limits = limits }), d => d.Code == "MG1362" && d.Location.Line == limits.Location.Line);
    }

    [Fact]
    public void A_container_stays_below_the_most()
    {
        var resources = new ContainerResources(Cpu.Millicores(100), Memory.Gibibytes(1)) { MemoryLimit = Memory.Gibibytes(4) };

        Found.At("MG1361", resources, "MemoryLimit", Findings(With(resources, new() { MostMemory = Memory.Gibibytes(2) })));
    }

    [Fact]
    public void A_container_asks_for_the_least()
    {
        var resources = new ContainerResources(Cpu.Millicores(10), Memory.Mebibytes(64));

        Found.At("MG1361", resources, "", Findings(With(resources, new() { LeastCpu = Cpu.Millicores(50) })));
    }

    [Fact]
    public void A_container_without_a_limit_fits_the_one_that_it_is_given()
    {
        var resources = new ContainerResources(Cpu.Cores(1), Memory.Mebibytes(64));

        Found.At("MG1361", resources, "", Findings(With(resources, new() { Default = new(Cpu.Millicores(100), Memory.Mebibytes(64)) { CpuLimit = Cpu.Millicores(500) } })));
    }

    [Fact]
    public void Explain_shows_who_gave_what()
    {
        var rows = Clean(Shop with { Namespace = new("shop"), Quota = new() { Pods = 20 } }).Explain().Select(r => $"{r.Path}={r.Value} ({r.From})").ToList();

        Assert.Contains("namespace.name=shop (definition)", rows);
        Assert.Contains("namespace.labels[pod-security.kubernetes.io/enforce]=restricted (default)", rows);
        Assert.Contains("quota.hard[pods]=20 (definition)", rows);
    }

    private static Product With(ContainerResources resources, LimitRange limits) =>
        Build.Product(new WorkerComponent("orders", Build.Worker) { Resources = resources }) with { Limits = limits };

    private static ResolvedProduct Clean(Product product) => Build.Clean(product, Build.Of(Build.WorkerFacts));

    private static IReadOnlyList<Diagnostic> Findings(Product product) => Build.Findings(product, Build.Of(Build.WorkerFacts));
}

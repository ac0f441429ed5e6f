using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class ProfileTests
{
    private static readonly ReplicaVolume Data = new("data", Storage.Gibibytes(20)) { StorageClass = "fast" };

    private static readonly Component[] Components =
    [
        new WebComponent("storefront", Build.Web)
        {
            Resources = new(Cpu.Cores(2), Memory.Gibibytes(1)),
            Scaling = Autoscale.Between(3, 20),
            Spread = [new("topology.kubernetes.io/zone") { Required = true }],
            NodeLabels = [new("pool", "web")],
        },
        new WorkerComponent("orders", Build.Worker) { Replicas = 6 },
        new StatefulComponent("cache", new Image("redis") { Tag = "8.2.1" })
        {
            Replicas = 3,
            Security = new() { RunAsUser = 999 },
            Mounts = [new(Data, "/data"), new(Data, "/backup") { SubPath = "backup" }],
        },
    ];

    [Theory]
    [InlineData("", "production")]
    [InlineData("staging", "staging")]
    [InlineData("Minikube", "minikube")]
    public void The_profile_of_the_environment_is_chosen_and_the_first_without_one(string environment, string name) =>
        Assert.Equal(name, new BuildContext { Environment = environment }.Choose<Profile>(new Production(), new Staging(), new Minikube()).Name);

    [Fact]
    public void A_profile_of_the_users_own_is_chosen_with_its_values() =>
        Assert.Equal("db.test", new BuildContext { Environment = "test" }.Choose(new Site("production", "db"), new Site("test", "db.test")).Database);

    [Fact]
    public void Nothing_to_choose_from_is_refused() => Assert.Throws<ArgumentException>(() => new BuildContext().Choose<Profile>());

    [Fact]
    public void An_environment_that_no_profile_is_for_is_an_error()
    {
        var found = Assert.Single(Findings("test", new BuildContext { Environment = "test" }.Choose<Profile>(new Production(), new Minikube())));

        Assert.Equal(("MG1009", "Unsupported value: the product 'shop' has no environment 'test'; it has: production, minikube"), (found.Code, found.Message));
    }

    [Fact]
    public void A_profile_that_was_not_chosen_is_for_any_environment() => Assert.Empty(Findings("test", new Minikube()));

    [Fact]
    public void One_node_is_asked_for_little_and_limits_stay()
    {
        var resources = Of(new Minikube(), "storefront").Pod.Containers[0].Resources;

        Assert.Equal(("50m", "128Mi", "2Gi"), (resources.CpuRequest.Value, resources.MemoryRequest.Value, resources.MemoryLimit.Value));
    }

    [Fact]
    public void On_one_node_own_images_are_loaded_and_those_of_others_pulled()
    {
        Assert.Equal("Never", Of(new Minikube(), "storefront").Pod.Containers[0].Image.PullPolicy.Value);
        Assert.Equal("IfNotPresent", Of(new Minikube(), "cache").Pod.Containers[0].Image.PullPolicy.Value);
    }

    [Fact]
    public void On_one_node_nothing_waits_for_another()
    {
        var storefront = Of(new Minikube(), "storefront");

        Assert.Equal("ScheduleAnyway", Assert.Single(storefront.Pod.Spread).WhenUnsatisfiable);
        Assert.Empty(storefront.Pod.NodeSelector);
        Assert.Equal("NodePort", storefront.Service?.Type.Value);
        Assert.Equal((2, 4), (storefront.Autoscaler?.MinReplicas.Value, storefront.Autoscaler?.MaxReplicas.Value));
    }

    [Fact]
    public void On_one_node_a_disk_that_is_mounted_twice_is_one_small_disk()
    {
        var claim = Assert.Single(Of(new Minikube(), "cache").Claims);

        Assert.Equal(("1Gi", ""), (claim.Size, claim.StorageClass));
    }

    [Fact]
    public void Staging_has_fewer_pods_that_are_as_large()
    {
        Assert.Equal(4, Of(new Staging(), "orders").Deployment?.Replicas?.Value);
        Assert.Equal("2", Of(new Staging(), "storefront").Pod.Containers[0].Resources.CpuRequest.Value);
        Assert.Equal(3, Of(new Staging(), "cache").StatefulSet?.Replicas?.Value);
    }

    public static TheoryData<string, int, string> SmallClusters => new()
    {
        { "web", 3, "2-3" },
        { "web", 2, "1-2" },
        { "web", 1, "1" },
        { "web", 9, "2-5" },
        { "queue", 3, "0-3" },
        { "busy", 3, "2-3" },
    };

    [Theory]
    [MemberData(nameof(SmallClusters))]
    public void No_component_scales_beyond_the_most_pods_of_a_small_cluster(string name, int most, string expected)
    {
        Component[] components =
        [
            new WebComponent("web", Build.Web),
            new WorkerComponent("queue", Build.Worker) { EventScaling = EventScaling.Between(0, 20).OnCron("Etc/UTC", "0 8 * * *", "0 9 * * *", 4) },
            new WebComponent("busy", Build.Web) { Scaling = Autoscale.Between(4, 20) },
        ];

        Assert.Equal([expected, expected], new Profile[] { new Minikube { MostPods = most }, new Staging { MostPods = most } }.Select(Scale));

        string Scale(Profile profile)
        {
            var product = new Product("shop") { Components = components, Profile = profile };
            var found = Build.Clean(product, Build.Of(Build.WebFacts, Build.WorkerFacts)).Components.Single(c => c.Name.Value == name);
            return found switch
            {
                { Autoscaler: { } load } => $"{load.MinReplicas.Value}-{load.MaxReplicas.Value}",
                { EventScaling: { } events } => $"{events.MinReplicas.Value}-{events.MaxReplicas.Value}",
                _ => $"{found.Deployment?.Replicas?.Value}",
            };
        }
    }

    [Fact]
    public void One_node_never_asks_for_more_than_elsewhere_and_keeps_the_limit_where_nothing_is_said()
    {
        var usual = Of(new Staging(), "orders").Pod.Containers[0].Resources;
        var roomy = Of(new Minikube { MostCpu = Cpu.Cores(2), MostMemory = Memory.Gibibytes(8) }, "orders").Pod.Containers[0].Resources;
        var small = Of(new Minikube(), "orders").Pod.Containers[0].Resources;

        Assert.Equal((usual.CpuRequest.Value, usual.MemoryRequest.Value), (roomy.CpuRequest.Value, roomy.MemoryRequest.Value));
        Assert.Equal([usual.MemoryLimit.Value, usual.MemoryLimit.Value], new[] { roomy.MemoryLimit.Value, small.MemoryLimit.Value });
    }

    [Fact]
    public void What_runs_when_triggers_fail_is_no_more_than_the_profile_lets_run()
    {
        var orders = new WorkerComponent("orders", Build.Worker)
        {
            EventScaling = EventScaling.Between(3, 20).OnCron("Europe/Berlin", "0 8 * * *", "0 18 * * *", 6) with { Fallback = new(pods: 8) },
        };
        var scaling = ((WorkerComponent)new Staging().Apply(orders)).EventScaling;

        Assert.Equal((2, 4, 4), (scaling?.Minimum, scaling?.Maximum, scaling?.Fallback?.Pods));
    }

    [Fact]
    public void Production_spreads_over_zones_where_nothing_else_is_said()
    {
        Assert.Equal(["kubernetes.io/hostname", "topology.kubernetes.io/zone"], Of(new Production(), "orders").Pod.Spread.Select(s => s.TopologyKey));
        Assert.Single(Of(new Production(), "storefront").Pod.Spread);
    }

    [Fact]
    public void A_profile_is_applied_once()
    {
        var product = new Product("shop") { Components = [new WorkerComponent("orders", Build.Worker) { Replicas = 1 }], Profile = new OneMore() };

        Assert.Equal(2, Build.Clean(product.Profiled(), Build.Of(Build.WorkerFacts)).Components[0].Deployment?.Replicas?.Value);
    }

    private static ResolvedComponent Of(Profile profile, string name) =>
        Build.Clean(new Product("shop") { Components = Components, Profile = profile }, Build.Of(Build.WebFacts, Build.WorkerFacts)).Components.Single(c => c.Name.Value == name);

    private static IReadOnlyList<Diagnostic> Findings(string environment, Profile profile)
    {
        var facts = Build.Of(Build.WorkerFacts);
        return Build.Findings(
            new Product("shop") { Components = [new WorkerComponent("orders", Build.Worker)], Profile = profile },
            facts with { Options = facts.Options with { Environment = environment } });
    }

    private sealed record Site : Profile
    {
        public Site(string name, string database)
            : base(name, "", 0) => Database = database;

        public string Database { get; }
    }

    private sealed record OneMore : Profile
    {
        public OneMore()
            : base("one-more", "", 0)
        {
        }

        public override Component Apply(Component component) => component is WorkerComponent worker ? worker with { Replicas = worker.Replicas + 1 } : component;
    }
}

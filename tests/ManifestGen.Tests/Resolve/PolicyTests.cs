using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>What follows from what a definition says.</summary>
public sealed class PolicyTests
{
    [Fact]
    public void The_first_tcp_port_is_the_one_that_aspnet_listens_on()
    {
        var component = Build.Clean(new WebComponent("storefront", Build.Web)
        {
            Ports = [new("discovery", 5353) { Protocol = PortProtocol.Udp }, new("http", 5000), new("metrics", 9090)],
        });
        var container = component.Pod.Containers[0];

        Assert.Equal("5000", Assert.Single(container.Environment).Value);
        Assert.Equal("http", container.ReadinessProbe?.PortName);
        Assert.Equal([("discovery", 80), ("http", 5000), ("metrics", 9090)], component.Service?.Ports.Select(p => (p.Name.Value, p.Port.Value)));
    }

    [Theory]
    [InlineData("net10.0", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("net8.0", "ASPNETCORE_HTTP_PORTS", "8080")]
    [InlineData("net7.0", "ASPNETCORE_URLS", "http://+:8080")]
    public void Older_frameworks_are_told_the_port_in_their_own_way(string framework, string name, string value)
    {
        var facts = Build.WebFacts with { TargetFramework = framework };

        var variable = Assert.Single(Build.Clean(null, Build.Of(facts)).Components[0].Pod.Containers[0].Environment);

        Assert.Equal((name, value), (variable.Name, variable.Value));
    }

    [Fact]
    public void A_host_timeout_is_told_to_the_host_and_counts_towards_the_grace_period()
    {
        var component = Build.Clean(new WebComponent("storefront", Build.Web) { Shutdown = new() { HostTimeout = TimeSpan.FromSeconds(90) } });

        Assert.Equal(100, component.Pod.Shutdown.GraceSeconds.Value);
        Assert.Contains(component.Pod.Containers[0].Environment, v => v is { Name: "DOTNET_SHUTDOWNTIMEOUTSECONDS", Value: "90" });
    }

    [Fact]
    public void A_liveness_probe_is_guarded_by_a_startup_probe_that_asks_the_same()
    {
        var container = Build.Clean(new WebComponent("storefront", Build.Web) { Health = Health.Http(ready: "/health/ready", live: "/health/live") }).Pod.Containers[0];

        Assert.Equal(("/health/live", 2, null, 30), Times(container.StartupProbe));
        Assert.Equal(("/health/ready", 5, 2, 2), Times(container.ReadinessProbe));
        Assert.Equal(("/health/live", 10, 2, 3), Times(container.LivenessProbe));
        Assert.All([container.StartupProbe, container.ReadinessProbe, container.LivenessProbe], p => Assert.Equal(("http", ""), (p?.PortName, p?.Scheme)));
    }

    [Fact]
    public void A_short_period_shortens_the_default_wait_for_an_answer()
    {
        var probe = new HttpProbe("/ready") { Period = TimeSpan.FromSeconds(1) };

        var container = Build.Clean(new WebComponent("storefront", Build.Web) { Health = new() { Ready = probe } }).Pod.Containers[0];

        Assert.Equal(("/ready", 1, 1, 2), Times(container.ReadinessProbe));
    }

    [Fact]
    public void No_health_is_no_probe()
    {
        var container = Build.Clean(new WebComponent("storefront", Build.Web) { Health = Health.None }).Pod.Containers[0];

        Assert.Null(container.ReadinessProbe);
        Assert.Null(container.LivenessProbe);
        Assert.Null(container.StartupProbe);
    }

    [Fact]
    public void A_scheme_is_in_upper_case()
    {
        var probe = new HttpProbe("/ready") { Scheme = ProbeScheme.Https };

        Assert.Equal("HTTPS", Build.Clean(new WebComponent("storefront", Build.Web) { Health = new() { Ready = probe } }).Pod.Containers[0].ReadinessProbe?.Scheme);
    }

    [Fact]
    public void A_grpc_probe_asks_at_a_number()
    {
        var health = Health.Grpc(ready: "ready", live: "live");

        var probe = Build.Clean(new WebComponent("storefront", Build.Web) { Health = health }).Pod.Containers[0].ReadinessProbe;

        Assert.Equal((ProbeKind.Grpc, 8080, "ready"), (probe?.Kind, probe?.PortNumber, probe?.Service));
    }

    [Fact]
    public void A_memory_limit_is_twice_the_request_unless_it_is_said()
    {
        var twice = Build.Clean(new WorkerComponent("a", Build.Worker) { Resources = new(Cpu.Cores(1.5m), Memory.Mebibytes(768)) }).Pod.Containers[0].Resources;
        var said = Build.Clean(new WorkerComponent("a", Build.Worker) { Resources = new(Cpu.Cores(2), Memory.Gibibytes(1)) { MemoryLimit = Memory.Gibibytes(1) } }).Pod.Containers[0].Resources;

        Assert.Equal(("1500m", "768Mi", "1536Mi"), (twice.CpuRequest.Value, twice.MemoryRequest.Value, twice.MemoryLimit.Value));
        Assert.Equal(("2", "1Gi", "1Gi"), (said.CpuRequest.Value, said.MemoryRequest.Value, said.MemoryLimit.Value));
    }

    [Fact]
    public void A_component_of_several_fixed_pods_has_a_budget_and_no_autoscaler()
    {
        var component = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Replicas = 3 });

        Assert.Equal(3, component.Deployment?.Replicas?.Value);
        Assert.Null(component.Autoscaler);
        Assert.Equal("1", component.DisruptionBudget?.MaxUnavailable?.Value.ToString());
    }

    [Fact]
    public void Metrics_are_written_in_kubernetes_terms()
    {
        var scaling = Autoscale.Between(1, 4)
            .OnCpu(Cpu.Millicores(1500)).OnMemory(Memory.Mebibytes(512)).OnMemory(80.Percent()).OnPods("in_flight", 2.5m)
            .OnExternal("queue_length", 30, [new("queue", "mail"), new("app", "shop")])
            .On(new ObjectMetric("rate", "networking.k8s.io/v1", "Ingress", "shop") { Value = 100 });

        var metrics = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Scaling = scaling }).Autoscaler?.Metrics ?? [];

        Assert.Equal(
            [
                (MetricKind.Resource, "cpu", "AverageValue", "1500m"),
                (MetricKind.Resource, "memory", "AverageValue", "512Mi"),
                (MetricKind.Resource, "memory", "Utilization", "80"),
                (MetricKind.Pods, "in_flight", "AverageValue", "2500m"),
                (MetricKind.External, "queue_length", "AverageValue", "30"),
                (MetricKind.Object, "rate", "Value", "100"),
            ],
            metrics.Select(m => (m.Kind, m.Name, m.TargetType, m.Quantity.Length > 0 ? m.Quantity : $"{m.Utilization}")));
        Assert.Equal(["app", "queue"], metrics[4].Labels.Select(l => l.Key));
    }

    [Fact]
    public void A_pace_changes_only_what_it_says()
    {
        var scaling = Autoscale.Between(2, 5) with { ScaleDown = new() { Window = TimeSpan.FromMinutes(10), Policies = [new(2, TimeSpan.FromMinutes(1))] } };

        var autoscaler = Build.Clean(new WebComponent("storefront", Build.Web) { Scaling = scaling }).Autoscaler;

        Assert.Equal(600, autoscaler?.ScaleDown.WindowSeconds.Value);
        Assert.Equal([("Pods", 2, 60)], autoscaler?.ScaleDown.Policies.Select(p => (p.Type, p.Value, p.PeriodSeconds)));
        Assert.Equal("Max", autoscaler?.ScaleDown.Select.Value);
        Assert.Equal(0, autoscaler?.ScaleUp.WindowSeconds.Value);
    }

    [Fact]
    public void Root_is_root_and_says_so()
    {
        var security = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Security = new() { RunAsUser = 0, RunAsGroup = 5 } }).Pod.Security;

        Assert.False(security.RunAsNonRoot.Value);
        Assert.Equal((0, 5, 5), (security.RunAsUser.Value, security.RunAsGroup.Value, security.FileSystemGroup.Value));
    }

    [Fact]
    public void A_file_system_that_can_be_written_needs_no_temporary_volume() =>
        Assert.Empty(Build.Clean(new WorkerComponent("mailer", Build.Worker) { Security = new() { ReadOnlyRootFileSystem = false } }).Pod.Volumes);

    [Fact]
    public void A_volume_at_the_temporary_folder_takes_the_place_of_the_default()
    {
        var pod = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Mounts = [new(new EmptyVolume("scratch"), "/tmp")] }).Pod;

        Assert.Equal(["scratch"], pod.Volumes.Select(v => v.Name));
    }

    [Fact]
    public void A_volume_of_the_name_of_the_default_does_not_clash_with_it()
    {
        var pod = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Mounts = [new(new EmptyVolume("tmp"), "/data")] }).Pod;

        Assert.Equal([("/data", "tmp"), ("/tmp", "default-tmp")], pod.Containers[0].Mounts.Select(m => (m.Path, m.Volume)));
        Assert.Equal(["default-tmp", "tmp"], pod.Volumes.Select(v => v.Name));
    }

    [Fact]
    public void A_volume_mounted_twice_is_there_once()
    {
        var cache = new EmptyVolume("cache") { SizeLimit = Storage.Gibibytes(1), InMemory = true };

        var pod = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Mounts = [new(cache, "/b") { SubPath = "b" }, new(cache, "/a") { ReadOnly = true }] }).Pod;

        Assert.Equal(["cache", "tmp"], pod.Volumes.Select(v => v.Name));
        Assert.Equal(("1Gi", true), (pod.Volumes[0].SizeLimit, pod.Volumes[0].InMemory));
        Assert.Equal([("/a", true, ""), ("/b", false, "b")], pod.Containers[0].Mounts.Where(m => m.Volume == "cache").Select(m => (m.Path, m.ReadOnly, m.SubPath)));
    }

    [Fact]
    public void Components_may_share_one_account_which_is_written_once()
    {
        var account = new ServiceAccount("shop") { MountToken = true };
        var product = Build.Product(
            new WorkerComponent("one", Build.Worker) { ServiceAccount = account }, new WorkerComponent("two", Build.Worker) { ServiceAccount = account });

        var components = Build.Clean(product, Build.Of(Build.WorkerFacts)).Components;

        Assert.Equal("shop", components[0].ServiceAccount?.Name.Value);
        Assert.Null(components[1].ServiceAccount);
        Assert.All(components, c => Assert.Equal(("shop", true), (c.Pod.ServiceAccountName.Value, c.Pod.MountToken.Value)));
    }

    [Fact]
    public void An_existing_account_is_not_written()
    {
        var component = Build.Clean(new WorkerComponent("mailer", Build.Worker) { ServiceAccount = new("shared") { Create = false } });

        Assert.Null(component.ServiceAccount);
        Assert.Equal("shared", component.Pod.ServiceAccountName.Value);
    }

    [Fact]
    public void Labels_of_the_component_have_the_last_word_and_stand_in_ordinal_order()
    {
        var product = Build.Product(new WorkerComponent("mailer", Build.Worker) { Labels = [new("team", "mail"), new("Area", "back")] }) with
        {
            Labels = [new("team", "shop")],
        };

        var component = Build.Clean(product, Build.Of(Build.WorkerFacts)).Components[0];

        Assert.Equal([("Area", "back"), ("team", "mail")], component.Labels.Skip(3).Select(l => (l.Key, l.Value)));
        Assert.Equal([("Area", "back"), ("team", "mail")], component.PodLabels.Skip(3).Select(l => (l.Key, l.Value)));
        Assert.Equal(2, component.SelectorLabels.Count);
    }

    [Fact]
    public void Recreating_has_no_surge()
    {
        var deployment = Build.Clean(new WorkerComponent("mailer", Build.Worker) { Rollout = new() { Strategy = RolloutStrategy.Recreate } }).Deployment;

        Assert.Equal("Recreate", deployment?.Strategy.Value);
        Assert.Null(deployment?.MaxSurge);
        Assert.Null(deployment?.MaxUnavailable);
    }

    private static (string? Path, int? Period, int? Timeout, int? Failures) Times(ResolvedProbe? probe) =>
        (probe?.Path, probe?.PeriodSeconds.Value, probe?.TimeoutSeconds?.Value, probe?.FailureThreshold.Value);
}

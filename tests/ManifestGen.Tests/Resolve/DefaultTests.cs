using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>What a component is when its definition says no more than its name.</summary>
public sealed class DefaultTests
{
    private static readonly ResolvedComponent Web = Build.Clean(new WebComponent("storefront", Build.Web));
    private static readonly ResolvedComponent Worker = Build.Clean(new WorkerComponent("mailer", Build.Worker));

    [Fact]
    public void The_selector_holds_only_labels_that_never_change() =>
        Assert.Equal(
            [("app.kubernetes.io/name", "storefront"), ("app.kubernetes.io/part-of", "shop")],
            Pairs(Web.SelectorLabels));

    [Fact]
    public void The_version_is_on_the_workload_and_its_pods_alone()
    {
        Assert.Contains(("app.kubernetes.io/version", "1.4.0"), Pairs(Web.WorkloadLabels));
        Assert.Contains(("app.kubernetes.io/version", "1.4.0"), Pairs(Web.PodLabels));
        Assert.Equal(
            [("app.kubernetes.io/name", "storefront"), ("app.kubernetes.io/part-of", "shop"), ("app.kubernetes.io/managed-by", "manifestgen")],
            Pairs(Web.Labels));
    }

    [Fact]
    public void A_web_component_scales_between_2_and_5_at_70_percent_of_cpu()
    {
        var autoscaler = Assert.IsType<ResolvedAutoscaler>(Web.Autoscaler);
        var metric = Assert.Single(autoscaler.Metrics);

        Assert.Equal((2, 5), (autoscaler.MinReplicas.Value, autoscaler.MaxReplicas.Value));
        Assert.Equal(("cpu", "Utilization", 70), (metric.Name, metric.TargetType, metric.Utilization));
        Assert.Null(Web.Deployment?.Replicas);
    }

    [Fact]
    public void An_autoscaler_adds_pods_at_once_and_removes_them_slowly()
    {
        var autoscaler = Assert.IsType<ResolvedAutoscaler>(Web.Autoscaler);

        Assert.Equal((0, "Max"), (autoscaler.ScaleUp.WindowSeconds.Value, autoscaler.ScaleUp.Select.Value));
        Assert.Equal([("Percent", 100, 15), ("Pods", 4, 15)], autoscaler.ScaleUp.Policies.Select(p => (p.Type, p.Value, p.PeriodSeconds)));
        Assert.Equal((300, "Max"), (autoscaler.ScaleDown.WindowSeconds.Value, autoscaler.ScaleDown.Select.Value));
        Assert.Equal([("Percent", 50, 60)], autoscaler.ScaleDown.Policies.Select(p => (p.Type, p.Value, p.PeriodSeconds)));
    }

    [Fact]
    public void A_worker_has_one_pod_and_nothing_around_it()
    {
        Assert.Equal(1, Worker.Deployment?.Replicas?.Value);
        Assert.Null(Worker.Service);
        Assert.Null(Worker.Autoscaler);
        Assert.Null(Worker.DisruptionBudget);
    }

    [Fact]
    public void A_budget_always_lets_one_pod_be_evicted()
    {
        Assert.Equal("1", Web.DisruptionBudget?.MaxUnavailable?.Value.ToString());
        Assert.Null(Web.DisruptionBudget?.MinAvailable);
        Assert.Equal("AlwaysAllow", Web.DisruptionBudget?.UnhealthyPodEvictionPolicy.Value);
    }

    [Fact]
    public void A_rollout_adds_pods_before_it_removes_any()
    {
        Assert.Equal("RollingUpdate", Web.Deployment?.Strategy.Value);
        Assert.Equal("25%", Web.Deployment?.MaxSurge?.Value.ToString());
        Assert.Equal("0", Web.Deployment?.MaxUnavailable?.Value.ToString());
        Assert.Equal(5, Web.Deployment?.RevisionHistoryLimit.Value);
    }

    [Fact]
    public void A_web_component_drains_before_it_stops()
    {
        Assert.Equal(5, Web.Pod.Shutdown.DrainSeconds.Value);
        Assert.Equal(40, Web.Pod.Shutdown.GraceSeconds.Value);
    }

    [Fact]
    public void A_worker_has_nothing_to_drain()
    {
        Assert.Equal(0, Worker.Pod.Shutdown.DrainSeconds.Value);
        Assert.Equal(35, Worker.Pod.Shutdown.GraceSeconds.Value);
    }

    [Fact]
    public void A_container_runs_as_a_user_that_is_not_root_on_files_it_cannot_write()
    {
        var security = Web.Pod.Security;

        Assert.Equal((1654, 1654, 1654), (security.RunAsUser.Value, security.RunAsGroup.Value, security.FileSystemGroup.Value));
        Assert.True(security.RunAsNonRoot.Value);
        Assert.True(security.ReadOnlyRootFileSystem.Value);
        Assert.Equal("RuntimeDefault", security.SeccompType.Value);
        Assert.Empty(security.AddCapabilities);
    }

    [Fact]
    public void The_temporary_folder_can_be_written()
    {
        var volume = Assert.Single(Web.Pod.Volumes);
        var mount = Assert.Single(Web.Pod.Containers[0].Mounts);

        Assert.Equal(("tmp", VolumeKind.Empty, "64Mi"), (volume.Name, volume.Kind, volume.SizeLimit));
        Assert.Equal(("tmp", "/tmp", false), (mount.Volume, mount.Path, mount.ReadOnly));
    }

    [Fact]
    public void Memory_has_a_limit_and_cpu_has_none()
    {
        var resources = Web.Pod.Containers[0].Resources;

        Assert.Equal(("250m", "256Mi", "512Mi"), (resources.CpuRequest.Value, resources.MemoryRequest.Value, resources.MemoryLimit.Value));
        Assert.Null(resources.CpuLimit);
    }

    [Fact]
    public void A_web_component_without_health_is_ready_when_its_port_accepts_a_connection()
    {
        var container = Web.Pod.Containers[0];

        Assert.Equal((ProbeKind.Tcp, "http"), (container.ReadinessProbe?.Kind, container.ReadinessProbe?.PortName));
        Assert.Null(container.StartupProbe);
        Assert.Null(container.LivenessProbe);
        Assert.Null(Worker.Pod.Containers[0].ReadinessProbe);
    }

    [Fact]
    public void Pods_prefer_different_hosts_and_never_wait_for_one()
    {
        var spread = Assert.Single(Web.Pod.Spread);

        Assert.Equal(("kubernetes.io/hostname", 1, "ScheduleAnyway"), (spread.TopologyKey, spread.MaxSkew, spread.WhenUnsatisfiable));
        Assert.Equal(["pod-template-hash"], spread.MatchLabelKeys);
    }

    [Fact]
    public void A_component_has_an_account_of_its_own_without_a_token()
    {
        Assert.Equal("storefront", Web.Pod.ServiceAccountName.Value);
        Assert.Equal("storefront", Web.ServiceAccount?.Name.Value);
        Assert.False(Web.Pod.MountToken.Value);
    }

    [Fact]
    public void An_image_is_named_by_product_component_and_version() =>
        Assert.Equal("shop/storefront:1.4.0", Web.Pod.Containers[0].Image.Reference.Value);

    [Fact]
    public void The_port_that_aspnet_listens_on_is_that_of_the_container_and_the_service()
    {
        var container = Web.Pod.Containers[0];
        var variable = Assert.Single(container.Environment);
        var port = Assert.Single(Web.Service?.Ports ?? []);

        Assert.Equal(("http", 8080, "TCP"), (container.Ports[0].Name.Value, container.Ports[0].Number.Value, container.Ports[0].Protocol.Value));
        Assert.Equal(("ASPNETCORE_HTTP_PORTS", "8080"), (variable.Name, variable.Value));
        Assert.Equal(("http", 80), (port.Name.Value, port.Port.Value));
    }

    private static IEnumerable<(string Key, string Value)> Pairs(IReadOnlyList<ResolvedEntry> entries) => entries.Select(e => (e.Key, e.Value));
}

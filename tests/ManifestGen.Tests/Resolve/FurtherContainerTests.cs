using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

public sealed class FurtherContainerTests
{
    private static readonly Image Proxy = new("registry.example.com/proxy") { Tag = "2.1" };

    private static ResolvedPod Pod(params IReadOnlyList<FurtherContainer> containers) =>
        Build.Clean(new WebComponent("storefront", Build.Web) { Containers = containers }).Pod;

    [Fact]
    public void Further_containers_begin_in_the_order_of_the_definition_before_the_own_one()
    {
        var pod = Pod(new Sidecar("proxy", Proxy) { Security = new() { RunAsUser = 101 } }, new InitContainer("warm-up"));

        Assert.Equal([("proxy", true), ("warm-up", false)], pod.InitContainers.Select(c => (c.Name.Value, c.IsSidecar)));
        Assert.Equal("storefront", Assert.Single(pod.Containers).Name.Value);
    }

    [Fact]
    public void A_container_without_an_image_runs_the_components_with_the_components_resources()
    {
        var pod = Pod(new InitContainer("warm-up") { Arguments = ["--warm-up"] });

        Assert.Equal(pod.Containers[0].Image, pod.InitContainers[0].Image);
        Assert.Equal(pod.Containers[0].Resources, pod.InitContainers[0].Resources);
    }

    [Fact]
    public void Only_the_own_container_drains_and_listens_by_default()
    {
        var pod = Pod(new Sidecar("proxy", Proxy) { Security = new() { RunAsUser = 101 } });

        Assert.Equal((5, 0), (pod.Containers[0].DrainSeconds.Value, pod.InitContainers[0].DrainSeconds.Value));
        Assert.Empty(pod.InitContainers[0].Ports);
        Assert.Empty(pod.InitContainers[0].Environment);
        Assert.Null(pod.InitContainers[0].ReadinessProbe);
    }

    [Fact]
    public void The_Service_offers_a_port_of_a_sidecar_that_says_a_number()
    {
        var service = Build.Clean(new WebComponent("storefront", Build.Web)
        {
            Ports = [new("http", 8080) { ServicePort = 8080 }],
            Containers = [new Sidecar("proxy", Proxy) { Ports = [new("signed-in", 4180) { ServicePort = 80 }, new("metrics", 4181)], Security = new() { RunAsUser = 101 } }],
        }).Service;

        Assert.Equal([("http", 8080), ("signed-in", 80)], service?.Ports.Select(p => (p.Name.Value, p.Port.Value)));
    }

    [Fact]
    public void A_sidecar_that_is_offered_on_the_port_of_the_component_is_an_error()
    {
        var proxy = new Sidecar("proxy", Proxy) { Ports = [new("signed-in", 4180) { ServicePort = 80 }], Security = new() { RunAsUser = 101 } };

        Assert.Equal(["MG1032"], Build.Findings(new WebComponent("storefront", Build.Web) { Containers = [proxy] }).Select(d => d.Code).Where(c => c != "MG1007"));
    }

    [Fact]
    public void A_sidecar_that_takes_the_name_of_the_default_port_is_an_error()
    {
        var proxy = new Sidecar("proxy", Proxy) { Ports = [new("http", 4180) { ServicePort = 8080 }], Security = new() { RunAsUser = 101 } };

        Assert.Equal(["MG1031"], Build.Findings(new WebComponent("storefront", Build.Web) { Containers = [proxy] }).Select(d => d.Code).Where(c => c != "MG1007"));
    }

    [Fact]
    public void Each_container_with_a_read_only_root_has_a_folder_for_temporary_files_of_its_own()
    {
        var pod = Pod(new InitContainer("warm-up"));

        Assert.Equal(["tmp", "tmp-warm-up"], pod.Volumes.Select(v => v.Name));
        Assert.Equal("tmp-warm-up", Assert.Single(pod.InitContainers[0].Mounts).Volume);
    }

    [Fact]
    public void Containers_share_a_volume_that_is_the_same_object()
    {
        var volume = new EmptyVolume("pages");
        var pod = Build.Clean(new WebComponent("storefront", Build.Web)
        {
            Mounts = [new(volume, "/pages")],
            Containers = [new InitContainer("fetch") { Mounts = [new(volume, "/out"), new(new EmptyVolume("scratch"), "/tmp")] }],
        }).Pod;

        Assert.Equal(["pages", "scratch", "tmp"], pod.Volumes.Select(v => v.Name));
    }
}

using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Kinds;

public sealed class StatefulComponentTests
{
    private static readonly ReplicaVolume Data = new("data", Storage.Gibibytes(2));

    private static readonly StatefulComponent Cache = new("cache", Build.Worker) { Ports = [new("redis", 6379)], Mounts = [new(Data, "/data")] };

    [Fact]
    public void It_has_one_replica_whose_disk_stays()
    {
        var stateful = At(Stage.Autoscaled, Cache).StatefulSet;

        Assert.Equal((1, "Retain", "Retain"), (stateful?.Replicas?.Value, stateful?.WhenDeleted.Value, stateful?.WhenScaled.Value));
    }

    [Fact]
    public void Its_disks_are_claimed_by_the_StatefulSet_and_not_by_the_pods()
    {
        var component = At(Stage.Autoscaled, Cache);

        Assert.Equal("data", Assert.Single(component.Claims).Name);
        Assert.DoesNotContain(component.Pod.Volumes, v => v.Name == "data");
    }

    [Fact]
    public void A_bare_pod_takes_the_claim_that_the_first_replica_will_have()
    {
        var component = At(Stage.Pod, Cache);

        Assert.Equal("data-cache-0", Assert.Single(component.Pod.Volumes, v => v.Name == "data").SourceName);
    }

    [Fact]
    public void Its_ports_keep_their_numbers_in_the_service() => Assert.Equal(6379, At(Stage.Autoscaled, Cache).Service?.Ports[0].Port.Value);

    [Fact]
    public void Without_ports_it_has_no_service_and_no_drain()
    {
        var component = At(Stage.Autoscaled, Cache with { Ports = [] });

        Assert.Null(component.Service);
        Assert.Equal(0, component.Pod.Shutdown.DrainSeconds.Value);
    }

    [Fact]
    public void Its_pods_are_spread_without_the_hash_that_only_a_Deployment_gives() =>
        Assert.Empty(Assert.Single(At(Stage.Autoscaled, Cache).Pod.Spread).MatchLabelKeys);

    [Fact]
    public void An_autoscaler_may_own_the_number_of_its_replicas()
    {
        var component = At(Stage.Autoscaled, Cache with { Scaling = Autoscale.Between(2, 5) });

        Assert.Null(component.StatefulSet?.Replicas);
        Assert.NotNull(component.Autoscaler);
    }

    [Fact]
    public void A_disk_belongs_to_replicas_that_have_one_each()
    {
        var found = Build.Findings(new WorkerComponent("orders", Build.Worker) { Mounts = [new(Data, "/data")] });

        Assert.Equal("MG1212", Assert.Single(found).Code);
    }

    private static ResolvedComponent At(Stage stage, StatefulComponent component)
    {
        var facts = Build.Of(Build.WorkerFacts);
        return Build.Clean(Build.Product(component), facts with { Options = facts.Options with { Stage = stage } }).Components[0];
    }
}

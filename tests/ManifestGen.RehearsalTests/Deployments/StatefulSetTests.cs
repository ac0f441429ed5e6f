using ManifestGen.Rehearsal.Deployments;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.RehearsalTests.Kubelet;

namespace ManifestGen.RehearsalTests.Deployments;

/// <summary>A StatefulSet's Pods on a played clock, from their start to their end.</summary>
public sealed class StatefulSetTests : IDisposable
{
    private static readonly ComponentPlan Plan = new()
    {
        Name = "db",
        Stateful = new StatefulPlan(IsOrdered: true, OnDelete: false, Partition: 0),
        Containers = [new() { Name = "db", Readiness = new ProbePlan(new TcpAction(5432)) { InitialDelay = TimeSpan.FromSeconds(5), Period = TimeSpan.FromSeconds(5) } }],
    };

    private readonly ManualTime _time = new();
    private readonly Timeline _timeline;
    private readonly Deployment _set;

    public StatefulSetTests()
    {
        _timeline = new Timeline(_time);
        _set = new Deployment(Plan, nodes: 2, identity => new Pod(identity, Plan, new PlayedHost(), _time, _timeline), _time);
    }

    public void Dispose() => _set.Dispose();

    [Fact]
    public void Pods_start_one_after_the_other_each_when_the_one_before_is_ready()
    {
        Scale(3);

        Assert.Equal(["0 Created db-0", "5 Ready db-0", "5 Created db-1", "10 Ready db-1", "10 Created db-2", "15 Ready db-2"], Happened(EventKind.Created, EventKind.Ready));
        Assert.True(_set.IsSettled);
    }

    [Fact]
    public void Pods_end_one_after_the_other_the_highest_first()
    {
        Scale(3);

        Scale(1);

        Assert.Equal(["60 Ending db-2", "60 Gone db-2", "60 Ending db-1", "60 Gone db-1"], Happened(EventKind.Ending, EventKind.Gone));
    }

    [Fact]
    public void A_new_version_gets_the_numbers_of_the_old_one()
    {
        Scale(2);

        _time.Run(_set.RollOut);
        _time.Advance(60);

        Assert.Equal(
            ["60 Ending db-1", "60 Gone db-1", "60 Created db-1.2", "65 Ending db-0", "65 Gone db-0", "65 Created db-0.2"],
            Happened(EventKind.Created, EventKind.Ending, EventKind.Gone).Skip(2));
        Assert.Equal(["db-0", "db-1"], _set.Pods.Select(p => p.Identity.HostName).Order(StringComparer.Ordinal));
        Assert.True(_set.IsSettled);
    }

    private void Scale(int replicas)
    {
        _time.Run(() => _set.Scale(replicas));
        _time.Advance(60);
    }

    private IEnumerable<string> Happened(params EventKind[] kinds) =>
        _timeline.Events.Where(e => kinds.Contains(e.Kind)).Select(e => $"{e.At.TotalSeconds} {e.Kind} {e.Pod}");

    private sealed class PlayedHost : IContainerHost
    {
        public string Address => "127.0.0.2:5432";

        public IContainer Start(ContainerPlan container) => new PlayedContainer(_ => { });

        public void Release()
        {
        }
    }
}

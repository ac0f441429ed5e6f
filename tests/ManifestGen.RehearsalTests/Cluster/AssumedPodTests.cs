using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.RehearsalTests.Cluster;

/// <summary>The Pod of a lost request, where nobody keeps an account.</summary>
public sealed class AssumedPodTests
{
    [Theory]
    [InlineData(20.4, nameof(Outcome.Reset), "web-1")]
    [InlineData(22.0, nameof(Outcome.Refused), "web-1")]
    [InlineData(30.6, nameof(Outcome.Reset), "web-2")]
    [InlineData(26.0, nameof(Outcome.Reset), "")]
    [InlineData(10.0, nameof(Outcome.Refused), "")]
    [InlineData(20.4, nameof(Outcome.Wrong), "")]
    public void It_is_the_one_that_ends_just_then(double at, string outcome, string pod)
    {
        var lost = new RequestRecord { Number = 1, Component = "web", Request = "GET /", Intended = TimeSpan.FromSeconds(at), Completed = TimeSpan.FromSeconds(at + 0.01), Outcome = Enum.Parse<Outcome>(outcome) };

        Assert.Equal(pod, AssumedPods.In(Record(lost)).Requests[0].Pod);
    }

    [Fact]
    public void A_loss_when_a_process_is_gone_before_proxies_know_has_its_cause()
    {
        var lost = new RequestRecord
        {
            Number = 1, Component = "web", Request = "GET /", Intended = TimeSpan.FromSeconds(21.2), Completed = TimeSpan.FromSeconds(21.2), Outcome = Outcome.Refused,
            Detail = "the connection was not taken: ConnectionRefused",
        };

        var findings = Judge.Of(AssumedPods.In(Record(lost)))[0].Findings.ToArray();

        Assert.Equal("MG8923: web-1 did not take connections any more 1.2 s before balancers knew that it ends, and lost 1 request; it has no preStop pause", $"{findings[0].Diagnostic.Code}: {findings[0].Diagnostic.Message}");
    }

    private static RehearsalRecord Record(RequestRecord lost) => new()
    {
        Product = "shop",
        Context = "kind-test",
        Components = [new ComponentPlan { Name = "web", Containers = [new() { Name = "web" }], Services = [new ServicePlan("web", 80, 8080)] }],
        Scenario = new Scenario([Act.Serve, Act.ScaleIn]),
        Phases = [new Phase(Act.Serve, "", TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(15), []), new Phase(Act.ScaleIn, "", TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(35), TimeSpan.FromSeconds(36), [])],
        Events = [.. Life("web-1", 20), .. Life("web-2", 30)],
        Requests = [lost],
        Length = TimeSpan.FromSeconds(36),
    };

    private static IEnumerable<TimelineEvent> Life(string pod, double told)
    {
        yield return Event(0, EventKind.Created);
        yield return Event(0, EventKind.Started);
        yield return Event(1, EventKind.Ready);
        yield return Event(told, EventKind.Ending);
        yield return Event(told, EventKind.Terminated);
        yield return Event(told + 0.1, EventKind.LeftEndpoints);
        yield return Event(told + 0.5, EventKind.Exited);
        yield return Event(told + 1, EventKind.Gone);

        TimelineEvent Event(double at, EventKind kind) => new(TimeSpan.FromSeconds(at), "web", pod, kind, "");
    }
}

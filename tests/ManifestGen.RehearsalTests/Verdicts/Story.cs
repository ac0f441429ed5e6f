using System.Globalization;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Reports;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.RehearsalTests.Verdicts;

/// <summary>A rehearsal that never was, told by a test: from 1 replica to 3 and back, in 30 s, with every request answered unless the test says otherwise.</summary>
internal sealed class Story
{
    private readonly List<TimelineEvent> _events = [];
    private readonly List<RequestRecord> _requests = [];

    /// <summary>Tells the usual story.</summary>
    public Story()
    {
        Pod("web-1", 0, 1);
        Pod("web-2", 6, 8);
        Pod("web-3", 6, 8);
        foreach (var pod in new[] { "web-2", "web-3" }) End(pod, 15, terminated: 20, exited: 20.5);
        for (var i = 0; i < 500; i++)
        {
            var at = 2 + (i * 0.05);
            var pods = at is > 9 and < 15.5 ? 3 : 1;
            Add(at, $"web-{(i % pods) + 1}", Outcome.Answered);
        }
    }

    /// <summary>The component.</summary>
    public ComponentPlan Plan { get; init; } = new() { Name = "web", Services = [new ServicePlan("web", 80, 8080)], Containers = [new() { Name = "web", PreStop = new SleepAction(TimeSpan.FromSeconds(5)) }] };

    /// <summary>The codes of the verdict.</summary>
    public IReadOnlyList<string> Codes => [.. Report().Verdicts.SelectMany(v => v.Findings).Select(f => f.Diagnostic.Code)];

    /// <summary>The messages of the verdict.</summary>
    public IReadOnlyList<string> Messages => [.. Report().Verdicts.SelectMany(v => v.Findings).Select(f => f.Diagnostic.Message)];

    /// <summary>Adds an event.</summary>
    public Story Happens(double at, string pod, EventKind kind, string text = "", int exitCode = 0)
    {
        _events.Add(new TimelineEvent(TimeSpan.FromSeconds(at), "web", pod, kind, text) { ExitCode = exitCode });
        return this;
    }

    /// <summary>Adds a request that ends at a time.</summary>
    public Story Add(double at, string pod, Outcome outcome, double lasted = 0.01, Func<RequestRecord, RequestRecord>? change = null)
    {
        var record = new RequestRecord
        {
            Number = _requests.Count,
            Component = "web",
            Request = "GET /",
            Intended = TimeSpan.FromSeconds(at - lasted),
            Completed = TimeSpan.FromSeconds(at),
            Outcome = outcome,
            Pod = pod,
            Status = outcome is Outcome.Answered ? 200 : outcome is Outcome.Wrong ? 500 : 0,
        };
        _requests.Add(change?.Invoke(record) ?? record);
        return this;
    }

    /// <summary>Leaves requests out.</summary>
    public Story Without(Func<RequestRecord, bool> which)
    {
        _requests.RemoveAll(r => which(r));
        return this;
    }

    /// <summary>The report.</summary>
    public RehearsalReport Report()
    {
        var record = new RehearsalRecord
        {
            Product = "Shop <test>",
            Components = [Plan],
            Scenario = new Scenario([Act.Serve, Act.ScaleOut, Act.ScaleIn]) { Replicas = 3 },
            Phases =
            [
                Phase(Act.Serve, 2, 2, 6),
                Phase(Act.ScaleOut, 6, 8, 15),
                Phase(Act.ScaleIn, 15, 21, 27),
            ],
            Events = [.. _events.OrderBy(e => e.At)],
            Requests = [.. _requests.OrderBy(r => r.Intended)],
            Rate = 20,
            EndpointDelay = TimeSpan.FromSeconds(1),
            Length = TimeSpan.FromSeconds(27),
        };
        return RehearsalReport.Of(record, Judge.Of(record));
    }

    private static Phase Phase(Act act, double began, double settled, double ended) =>
        new(act, Scenario.Title(act, 3), TimeSpan.FromSeconds(began), TimeSpan.FromSeconds(settled), TimeSpan.FromSeconds(ended), []);

    private void Pod(string name, double created, double ready) => Happens(created, name, EventKind.Created)
        .Happens(created, name, EventKind.Started, string.Create(CultureInfo.InvariantCulture, $"127.0.0.{name[^1]}:8080"))
        .Happens(ready, name, EventKind.Ready);

    private void End(string name, double told, double terminated, double exited) => Happens(told, name, EventKind.Ending)
        .Happens(told + 1, name, EventKind.LeftEndpoints)
        .Happens(terminated, name, EventKind.Terminated, "SIGTERM")
        .Happens(exited, name, EventKind.Exited, "exit code 0")
        .Happens(exited, name, EventKind.Gone);
}

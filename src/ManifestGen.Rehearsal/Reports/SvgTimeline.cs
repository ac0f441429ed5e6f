using System.Globalization;
using System.Text;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>What happened when, as a drawing over one axis of time: the acts, a bar for each Pod, the requests and their latencies.</summary>
internal sealed class SvgTimeline
{
    private const double Left = 130;
    private const double Width = 1060;
    private const double Row = 20;
    private const double Chart = 90;
    private const double Head = 26;

    private static readonly int[] Steps = [1, 2, 5, 10, 20, 60, 120, 300, 600];

    private readonly RehearsalReport _report;
    private readonly StringBuilder _svg = new();
    private readonly double _seconds;
    private double _top = Head;

    private SvgTimeline(RehearsalReport report)
    {
        _report = report;
        _seconds = Math.Max(1, report.Record.Length.TotalSeconds);
    }

    /// <summary>The drawing.</summary>
    public static string Of(RehearsalReport report)
    {
        var timeline = new SvgTimeline(report);
        var pods = timeline.Pods();
        var height = Head + (pods.Count * Row) + (2 * (Chart + 34)) + 30;
        timeline.Line($"<svg viewBox=\"0 0 {Width + 20:0} {height:0}\" role=\"img\" aria-label=\"Timeline of Pods, requests and latencies\" id=\"timeline\">");
        timeline.Acts(height - 30);
        foreach (var pod in pods) timeline.Bar(pod);
        timeline.Requests();
        timeline.Latency();
        timeline.Axis(height - 14);
        timeline.Line($"</svg>");
        return timeline._svg.ToString();
    }

    private List<PodHistory> Pods() =>
    [
        .. _report.Record.Events.Where(e => e.Pod.Length > 0)
            .GroupBy(e => e.Pod, StringComparer.Ordinal)
            .Select(g => PodHistory.Of(g.Key, g.OrderBy(e => e.At)))
            .OrderBy(p => p.Created),
    ];

    private double X(TimeSpan at) => X(at.TotalSeconds);

    private double X(double second) => Left + (Math.Clamp(second, 0, _seconds) / _seconds * (Width - Left));

    private void Line(FormattableString line) => _svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private void Acts(double bottom)
    {
        for (var i = 0; i < _report.Record.Phases.Count; i++)
        {
            var phase = _report.Record.Phases[i];
            var (from, to) = (X(phase.Began), X(phase.Ended));
            if (i % 2 == 0) Line($"<rect x=\"{from:0.0}\" y=\"{Head - 6}\" width=\"{to - from:0.0}\" height=\"{bottom - Head + 6:0.0}\" fill=\"var(--band)\"/>");
            Line($"<text x=\"{from + 3:0.0}\" y=\"14\"><title>{HtmlReport.Escape(phase.Title)}</title>{HtmlReport.Escape(Short(phase.Title, to - from))}</text>");
        }
    }

    /// <summary>As much of a text as there is room for.</summary>
    private static string Short(string text, double width)
    {
        var most = (int)(width / 5.6);
        return text.Length <= most ? text : most < 4 ? "" : $"{text[..(most - 1)]}…";
    }

    private void Bar(PodHistory pod)
    {
        var end = pod.Gone ?? _report.Record.Length;
        Line($"<g class=\"pod\"><text class=\"name\" x=\"0\" y=\"{_top + 13:0.0}\">{HtmlReport.Escape(Short(pod.Name, Left))}</text>");
        foreach (var other in pod.Others) Beside(pod, other, end);
        foreach (var run in pod.Runs)
        {
            var stop = Earliest(run.Exited ?? end, pod.Ending ?? end);
            Part(run.Started, Earliest(run.Ready ?? stop, stop), "var(--wait)", $"{pod.Name}: starting");
            if (run.Ready is { } ready && ready < stop) Part(ready, stop, "var(--good)", $"{pod.Name}: ready {Amount.Of(ready - run.Started)} after its start");
            if (run.ProbeFailed is { } failed) Mark(failed, "var(--bad)", $"{pod.Name}: {run.FailedProbe}");
            if (run.Killed is { } killed) Mark(killed, "var(--bad)", $"{pod.Name}: SIGKILL");
        }

        if (pod.Ending is { } ending) Part(ending, end, "var(--ending)", $"{pod.Name}: ending, gone after {Amount.Of(end - ending)}");
        if (pod.LastRun?.Terminated is { } told) Mark(told, "var(--text)", $"{pod.Name}: SIGTERM");
        Line($"</g>");
        _top += Row;
    }

    /// <summary>A container beside the one that is rehearsed: a line below its Pod's bar.</summary>
    private void Beside(PodHistory pod, ContainerHistory other, TimeSpan end)
    {
        foreach (var run in other.Runs)
        {
            var stop = run.Exited ?? end;
            var words = $"{pod.Name}: {other.Name}, {(run.Exited is null ? "to the end" : run.Exit)}, {Amount.Of(stop - run.Started)}";
            var color = run is { Exited: not null, ExitCode: not 0 } && (run.EndedByItself || run.Killed is not null) ? "var(--bad)" : "var(--soft)";
            Line($"<rect x=\"{X(run.Started):0.0}\" y=\"{_top + 17:0.0}\" width=\"{Math.Max(1, X(stop) - X(run.Started)):0.0}\" height=\"2\" fill=\"{color}\"><title>{HtmlReport.Escape(words)}</title></rect>");
        }
    }

    private static TimeSpan Earliest(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private void Part(TimeSpan from, TimeSpan to, string color, string title)
    {
        if (to > from) Line($"<rect x=\"{X(from):0.0}\" y=\"{_top + 3:0.0}\" width=\"{Math.Max(1, X(to) - X(from)):0.0}\" height=\"13\" rx=\"2\" fill=\"{color}\"><title>{HtmlReport.Escape(title)}</title></rect>");
    }

    private void Mark(TimeSpan at, string color, string title) =>
        Line($"<rect x=\"{X(at) - 1:0.0}\" y=\"{_top + 1:0.0}\" width=\"2\" height=\"17\" fill=\"{color}\"><title>{HtmlReport.Escape(title)} at {Amount.Of(at)}</title></rect>");

    private void Requests()
    {
        var answered = new double[(int)Math.Ceiling(_seconds * 2)];
        var lost = new double[answered.Length];
        foreach (var request in _report.Record.Requests) (request.IsLost ? lost : answered)[Bucket(request.Completed, answered.Length)]++;
        var most = Math.Max(1, Enumerable.Range(0, answered.Length).Max(i => answered[i] + lost[i]));
        Title($"requests every half second, {most:0} at most");
        var width = Math.Max(1, X(0.5) - X(0) - 1);
        for (var i = 0; i < answered.Length; i++)
        {
            var (good, bad) = (answered[i] / most * Chart, lost[i] / most * Chart);
            if (good > 0) Line($"<rect x=\"{X(i / 2d):0.0}\" y=\"{_top + Chart - good:0.0}\" width=\"{width:0.0}\" height=\"{good:0.0}\" fill=\"var(--accent)\" opacity=\"0.75\"/>");
            // One lost request among hundreds is what this is about: it is always seen.
            if (bad > 0) Line($"<rect class=\"lost\" x=\"{X(i / 2d):0.0}\" y=\"{_top + Chart - good - Math.Max(bad, 4):0.0}\" width=\"{Math.Max(width, 3):0.0}\" height=\"{Math.Max(bad, 4):0.0}\" fill=\"var(--bad)\"><title>{lost[i]:0} lost</title></rect>");
        }

        Base();
    }

    private void Latency()
    {
        var buckets = new List<double>[(int)Math.Ceiling(_seconds * 2)];
        foreach (var request in _report.Record.Requests.Where(r => r.Outcome == Outcome.Answered)) (buckets[Bucket(request.Completed, buckets.Length)] ??= []).Add(request.Latency.TotalMilliseconds);
        foreach (var bucket in buckets) bucket?.Sort();
        var most = buckets.Where(b => b is not null).Select(b => b[^1]).DefaultIfEmpty(1).Max();
        Title($"latency, half and all within, up to {Amount.Of(TimeSpan.FromMilliseconds(most))}");
        foreach (var (share, color, width) in new[] { (1.0, "var(--wait)", 1.0), (0.5, "var(--accent)", 1.6) })
        {
            var points = buckets.Select((b, i) => (Bucket: b, Index: i)).Where(b => b.Bucket is not null)
                .Select(b => (FormattableString)$"{X((b.Index / 2d) + 0.25):0.0},{_top + Chart - (b.Bucket[(int)((b.Bucket.Count - 1) * share)] / most * Chart):0.0}")
                .Select(p => p.ToString(CultureInfo.InvariantCulture));
            Line($"<polyline points=\"{string.Join(' ', points)}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width:0.0}\"/>");
        }

        Base();
    }

    private void Title(FormattableString title)
    {
        _top += 22;
        Line($"<text x=\"{Left:0}\" y=\"{_top - 5:0.0}\">{title.ToString(CultureInfo.InvariantCulture)}</text>");
    }

    private void Base()
    {
        Line($"<line x1=\"{Left:0}\" y1=\"{_top + Chart:0.0}\" x2=\"{Width:0}\" y2=\"{_top + Chart:0.0}\" stroke=\"var(--line)\"/>");
        _top += Chart + 12;
    }

    private void Axis(double y)
    {
        var step = Array.Find(Steps, s => _seconds / s <= 14) is > 0 and var fitting ? fitting : 1200;
        for (var second = 0; second <= _seconds; second += step) Line($"<text x=\"{X(second):0.0}\" y=\"{y:0.0}\" text-anchor=\"middle\">{second} s</text>");
    }

    private static int Bucket(TimeSpan at, int buckets) => Math.Clamp((int)(at.TotalSeconds * 2), 0, buckets - 1);
}

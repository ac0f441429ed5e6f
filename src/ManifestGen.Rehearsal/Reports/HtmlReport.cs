using System.Globalization;
using System.Net;
using System.Text;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>The report as one page that stands alone: the verdict, the ladder with causes and fixes, and when what happened. It loads nothing and runs nothing.</summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; --back: #fff; --text: #1d2329; --soft: #5d6874; --line: #d8dee4; --panel: #f5f7f9; --good: #1a7f37; --bad: #c62828; --wait: #9aa4af; --ending: #b7791f; --accent: #0b6bcb; --band: #eef2f6; }
        @media (prefers-color-scheme: dark) { :root { --back: #14181d; --text: #e3e8ed; --soft: #9aa7b4; --line: #313a44; --panel: #1c2229; --good: #3fb950; --bad: #ff6b61; --wait: #5b6670; --ending: #d9a441; --accent: #58a6ff; --band: #1f262e; } }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 1100px; padding: 24px 20px 60px; background: var(--back); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; }
        h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 36px 0 10px; }
        p { margin: 4px 0; } .soft { color: var(--soft); }
        .verdict { border-left: 6px solid var(--good); background: var(--panel); padding: 14px 18px; margin: 18px 0; font-size: 17px; font-weight: 600; }
        .verdict.failed { border-color: var(--bad); }
        table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); } th { font-weight: 600; color: var(--soft); } .ladder { table-layout: fixed; }
        td.status { width: 70px; font-weight: 700; } .passed { color: var(--good); } .failed { color: var(--bad); } .notReached { color: var(--soft); }
        .finding { margin: 8px 0 4px; padding: 10px 14px; background: var(--panel); border-left: 3px solid var(--bad); } .finding b { color: var(--bad); }
        pre { margin: 8px 0 0; padding: 8px 10px; background: var(--back); border: 1px solid var(--line); overflow-x: auto; font: 12px/1.45 ui-monospace, Consolas, monospace; }
        svg { width: 100%; height: auto; display: block; font: 11px system-ui, sans-serif; } svg text { fill: var(--soft); } svg .name { fill: var(--text); }
        .part { font-size: 14px; font-weight: 400; margin-left: 6px; } .wide { overflow-x: auto; } .wide svg { min-width: 860px; }
        .legend span { display: inline-block; margin-right: 18px; } .legend i { display: inline-block; width: 11px; height: 11px; margin-right: 6px; border-radius: 2px; }
        .numbers { display: flex; flex-wrap: wrap; gap: 10px 34px; } .numbers div b { display: block; font-size: 20px; }
        details { margin-top: 14px; } summary { cursor: pointer; color: var(--accent); }
        """;

    /// <summary>Writes it.</summary>
    public static void Write(RehearsalReport report, TextWriter text)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>Rehearsal of {Escape(report.Record.Product)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n");
        Head(report, html);
        foreach (var verdict in report.Verdicts) Ladder(verdict, html);
        Numbers(report, html);
        html.Append("<h2>What happened when</h2>\n");
        html.Append("<p class=\"legend soft\"><span><i style=\"background:var(--wait)\"></i>starting</span><span><i style=\"background:var(--good)\"></i>ready</span>"
            + "<span><i style=\"background:var(--ending)\"></i>ending</span><span><i style=\"background:var(--bad)\"></i>lost requests, kills, failed probes</span>"
            + (report.Record.Events.Any(e => e.Container.Length > 0) ? "<span><i style=\"background:var(--soft);height:3px;vertical-align:middle\"></i>further containers of a Pod</span>" : "") + "</p>\n");
        // On a phone it is looked at piece by piece rather than too small to read.
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"wide\">\n{SvgTimeline.Of(report)}</div>\n");
        Events(report, html);
        html.Append("</body>\n</html>\n");
        text.Write(html.Replace("\r\n", "\n"));
    }

    /// <summary>Text as HTML takes it.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static void Head(RehearsalReport report, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h1>Rehearsal of {Escape(report.Record.Product)}</h1>\n");
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">{Amount.Of(report.Record.Components.Count, "component")}, {report.Record.Rate:0.#} requests a second, {Amount.Of(report.Record.Length)}{(report.Record.Context.Length > 0 ? $", on the cluster of {Escape(report.Record.Context)}" : "")}</p>\n");
        var verdict = report.IsPassed ? "Proven: it scales out and in without losing a request."
            : report.Lost > 0 ? $"Not proven: {Amount.Of(report.Lost, "request")} lost." : "Not proven.";
        html.Append(CultureInfo.InvariantCulture, $"<p class=\"verdict{(report.IsPassed ? "" : " failed")}\" id=\"verdict\">{Escape(verdict)}</p>\n");
        foreach (var note in report.Record.Notes) html.Append(CultureInfo.InvariantCulture, $"<p class=\"soft\">Not played: {Escape(note)}.</p>\n");
    }

    private static void Ladder(ComponentVerdict verdict, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Escape(verdict.Component)}{(verdict.Part.Length > 0 ? $" <span class=\"soft part\">{Escape(verdict.Part)}</span>" : "")}</h2>\n<table class=\"ladder\">\n");
        foreach (var rung in verdict.Rungs)
        {
            var (name, word) = rung.Status switch { RungStatus.Passed => ("passed", "pass"), RungStatus.Failed => ("failed", "FAIL"), _ => ("notReached", "-") };
            html.Append(CultureInfo.InvariantCulture, $"<tr><td class=\"status {name}\">{word}</td><td><b>{Escape(rung.Title)}</b><br><span class=\"soft\">{Escape(rung.Evidence)}</span>");
            foreach (var finding in rung.Findings) Write(finding, html);
            html.Append("</td></tr>\n");
        }

        html.Append("</table>\n");
    }

    private static void Write(Finding finding, StringBuilder html)
    {
        html.Append(CultureInfo.InvariantCulture, $"<div class=\"finding\"><p><b>{finding.Diagnostic.Code}</b> {Escape(finding.Diagnostic.Message)}.</p><p>{Escape(finding.Diagnostic.Help)}</p>");
        if (finding.LastLines.Count > 0) html.Append(CultureInfo.InvariantCulture, $"<pre>{Escape(string.Join('\n', finding.LastLines))}</pre>");
        html.Append("</div>");
    }

    private static void Numbers(RehearsalReport report, StringBuilder html)
    {
        html.Append("<h2>Every request accounted for</h2>\n<div class=\"numbers\">\n");
        Number("requests", report.Requests.ToString("N0", CultureInfo.InvariantCulture));
        foreach (var (outcome, count) in report.Outcomes.Where(o => o.Value > 0)) Number(OutcomeWord.Of(outcome), count.ToString("N0", CultureInfo.InvariantCulture));
        if (report.Resent > 0) Number("sent a second time", report.Resent.ToString("N0", CultureInfo.InvariantCulture));
        Number("half within", Amount.Of(report.Latencies.Median));
        Number("99 % within", Amount.Of(report.Latencies.P99));
        Number("all within", Amount.Of(report.Latencies.Longest));
        html.Append("</div>\n");

        void Number(string name, string value) => html.Append(CultureInfo.InvariantCulture, $"<div><b>{Escape(value)}</b><span class=\"soft\">{Escape(name)}</span></div>\n");
    }

    private static void Events(RehearsalReport report, StringBuilder html)
    {
        html.Append("<details><summary>All events</summary>\n<table>\n<tr><th>second</th><th>Pod</th><th>event</th><th></th></tr>\n");
        foreach (var e in report.Record.Events)
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{e.At.TotalSeconds:0.00}</td><td>{Escape(e.Pod.Length > 0 ? e.Pod : e.Component)}{(e.Container.Length > 0 ? $"<br><span class=\"soft\">{Escape(e.Container)}</span>" : "")}</td><td>{Word(e.Kind)}</td><td>{Escape(e.Text)}</td></tr>\n");
        html.Append("</table>\n</details>\n");
        var lost = report.Record.Requests.Where(r => r.IsLost).ToArray();
        if (lost.Length == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<details><summary>{Amount.Of(lost.Length, "lost request")}</summary>\n<table>\n<tr><th>second</th><th>Pod</th><th>request</th><th></th></tr>\n");
        foreach (var request in lost.Take(500))
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{request.Completed.TotalSeconds:0.00}</td><td>{Escape(request.Pod)}</td><td>{Escape(request.Request)}</td><td>{OutcomeWord.Of(request.Outcome)}{(request.Detail.Length > 0 ? $": {Escape(request.Detail)}" : "")}</td></tr>\n");
        html.Append("</table>\n</details>\n");
    }

    private static string Word(EventKind kind) => kind switch
    {
        EventKind.Phase => "act",
        EventKind.NotReady => "not ready",
        EventKind.ProbeFailed => "probe failed",
        EventKind.LeftEndpoints => "left the endpoints",
        EventKind.Terminated => "SIGTERM",
        EventKind.Killed => "SIGKILL",
        EventKind.EvictionRefused => "eviction refused",
        EventKind.ListensEverywhere => "listens on every address",
        EventKind.Created => "created",
        EventKind.Started => "started",
        EventKind.Ready => "ready",
        EventKind.Ending => "told to end",
        EventKind.Exited => "exited",
        EventKind.Scaled => "scaled",
        EventKind.JobEnded => "Job",
        EventKind.Trouble => "trouble",
        _ => "gone",
    };
}

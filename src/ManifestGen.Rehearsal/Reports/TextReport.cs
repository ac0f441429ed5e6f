using System.Globalization;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>The verdict for a terminal: the ladder of each component, what is wrong with its fix, the account of requests.</summary>
internal static class TextReport
{
    private const int ShownLines = 8;

    /// <summary>Writes it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="folder">Where the other forms of it are.</param>
    /// <param name="hasColor">Whether to colour it.</param>
    /// <param name="text">Where to write it.</param>
    public static void Write(RehearsalReport report, string folder, bool hasColor, TextWriter text)
    {
        foreach (var verdict in report.Verdicts)
        {
            text.WriteLine($"{Paint(verdict.Component, "1", hasColor)}{(verdict.Part.Length > 0 ? $"  {verdict.Part}" : "")}");
            foreach (var rung in verdict.Rungs) Write(rung, hasColor, text);
            text.WriteLine();
        }

        Account(report, text);
        if (report.Record.Context.Length > 0) text.WriteLine($"Played on the cluster of '{report.Record.Context}'.");
        foreach (var note in report.Record.Notes) text.WriteLine($"Not played: {note}.");
        text.WriteLine(report.IsPassed
            ? Paint("Proven: it scales out and in without losing a request.", "32", hasColor)
            : Paint(report.Lost > 0 ? $"Not proven: {Amount.Of(report.Lost, "request")} lost." : "Not proven.", "31", hasColor));
        text.WriteLine($"Report: {Path.Combine(folder, ReportFolder.Page)}");
        text.Flush();
    }

    private static void Write(RungVerdict rung, bool hasColor, TextWriter text)
    {
        var (sign, color) = rung.Status switch
        {
            RungStatus.Passed => ("pass", "32"),
            RungStatus.Failed => ("FAIL", "31"),
            _ => ("  - ", "2"),
        };
        text.WriteLine($"  {Paint(sign, color, hasColor)}  {rung.Title,-30}{rung.Evidence}");
        foreach (var finding in rung.Findings)
        {
            text.WriteLine($"        {Paint(finding.Diagnostic.Code, color, hasColor)}: {finding.Diagnostic.Message}.");
            text.WriteLine($"        {finding.Diagnostic.Help}");
            foreach (var line in finding.LastLines.TakeLast(ShownLines)) text.WriteLine(Paint($"        | {line}", "2", hasColor));
        }
    }

    private static void Account(RehearsalReport report, TextWriter text)
    {
        var counts = report.Outcomes.Where(o => o.Value > 0 || o.Key == Outcome.Answered).Select(o => string.Create(CultureInfo.InvariantCulture, $"{o.Value:N0} {OutcomeWord.Of(o.Key)}"));
        var resent = report.Resent > 0 ? $" {Amount.Of(report.Resent, "request")} sent a second time, as a kept connection had just ended." : "";
        text.WriteLine($"{Amount.Of(report.Requests, "request")} at {report.Record.Rate.ToString(CultureInfo.InvariantCulture)} a second: {string.Join(", ", counts)}.{resent}");
        var latencies = report.Latencies;
        if (report.Requests > 0)
            text.WriteLine($"Latency from the intended time: half within {Amount.Of(latencies.Median)}, 99 % within {Amount.Of(latencies.P99)}, all within {Amount.Of(latencies.Longest)}.");
        text.WriteLine($"It took {Amount.Of(report.Record.Length)}{(report.Record.OwnCpu is { } own ? string.Create(CultureInfo.InvariantCulture, $", and {own * 100:0} % of one core for the rehearsal itself") : "")}.");
    }

    private static string Paint(string text, string code, bool hasColor) => hasColor ? $"\e[{code}m{text}\e[0m" : text;
}

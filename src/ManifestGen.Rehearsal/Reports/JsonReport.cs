using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>The report as one JSON document. Times are seconds since the rehearsal began.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it.</summary>
    public static void Write(RehearsalReport report, TextWriter text)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(report, json);
        text.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
        text.Flush();
    }

    private static void Write(RehearsalReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("product"u8, report.Record.Product);
        json.WriteString("context"u8, report.Record.Context);
        json.WriteBoolean("passed"u8, report.IsPassed);
        json.WriteNumber("seconds"u8, Seconds(report.Record.Length));
        json.WriteNumber("rate"u8, report.Record.Rate);
        if (report.Record.OwnCpu is { } own) json.WriteNumber("ownCpu"u8, Math.Round(own, 3));
        Requests(report, json);
        json.WriteStartArray("components"u8);
        foreach (var verdict in report.Verdicts) Write(verdict, json);
        json.WriteEndArray();
        Phases(report, json);
        Events(report, json);
        json.WriteStartArray("notes"u8);
        foreach (var note in report.Record.Notes) json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Requests(RehearsalReport report, Utf8JsonWriter json)
    {
        json.WriteStartObject("requests"u8);
        json.WriteNumber("all"u8, report.Requests);
        json.WriteNumber("lost"u8, report.Lost);
        json.WriteNumber("resent"u8, report.Resent);
        foreach (var (outcome, count) in report.Outcomes) json.WriteNumber(OutcomeWord.NameOf(outcome), count);
        json.WriteStartObject("milliseconds"u8);
        json.WriteNumber("p50"u8, Milliseconds(report.Latencies.Median));
        json.WriteNumber("p90"u8, Milliseconds(report.Latencies.P90));
        json.WriteNumber("p99"u8, Milliseconds(report.Latencies.P99));
        json.WriteNumber("p999"u8, Milliseconds(report.Latencies.P999));
        json.WriteNumber("max"u8, Milliseconds(report.Latencies.Longest));
        json.WriteEndObject();
        json.WriteStartArray("losses"u8);
        foreach (var lost in report.Record.Requests.Where(r => r.IsLost)) Write(lost, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(RequestRecord request, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("component"u8, request.Component);
        json.WriteString("request"u8, request.Request);
        json.WriteString("outcome"u8, OutcomeWord.NameOf(request.Outcome));
        json.WriteNumber("intended"u8, Seconds(request.Intended));
        json.WriteNumber("completed"u8, Seconds(request.Completed));
        json.WriteString("pod"u8, request.Pod);
        json.WriteNumber("status"u8, request.Status);
        json.WriteString("detail"u8, request.Detail);
        json.WriteEndObject();
    }

    private static void Write(ComponentVerdict verdict, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, verdict.Component);
        if (verdict.Part.Length > 0) json.WriteString("part"u8, verdict.Part);
        json.WriteBoolean("passed"u8, verdict.IsPassed);
        json.WriteNumber("excused"u8, verdict.Excused);
        json.WriteStartArray("rungs"u8);
        foreach (var rung in verdict.Rungs)
        {
            json.WriteStartObject();
            json.WriteString("rung"u8, JsonNamingPolicy.CamelCase.ConvertName(rung.Rung.ToString()));
            json.WriteString("title"u8, rung.Title);
            json.WriteString("status"u8, JsonNamingPolicy.CamelCase.ConvertName(rung.Status.ToString()));
            json.WriteString("evidence"u8, rung.Evidence);
            json.WriteStartArray("findings"u8);
            foreach (var finding in rung.Findings) Write(finding, json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, finding.Diagnostic.Code);
        json.WriteString("message"u8, finding.Diagnostic.Message);
        json.WriteString("help"u8, finding.Diagnostic.Help);
        json.WriteNumber("requests"u8, finding.Requests);
        json.WriteStartArray("lastLines"u8);
        foreach (var line in finding.LastLines) json.WriteStringValue(line);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Phases(RehearsalReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("phases"u8);
        foreach (var phase in report.Record.Phases)
        {
            json.WriteStartObject();
            json.WriteString("title"u8, phase.Title);
            json.WriteNumber("began"u8, Seconds(phase.Began));
            json.WriteNumber("settled"u8, Seconds(phase.Settled));
            json.WriteNumber("ended"u8, Seconds(phase.Ended));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Events(RehearsalReport report, Utf8JsonWriter json)
    {
        json.WriteStartArray("events"u8);
        foreach (var e in report.Record.Events)
        {
            json.WriteStartObject();
            json.WriteNumber("at"u8, Seconds(e.At));
            json.WriteString("component"u8, e.Component);
            json.WriteString("pod"u8, e.Pod);
            if (e.Container.Length > 0) json.WriteString("container"u8, e.Container);
            json.WriteString("event"u8, JsonNamingPolicy.CamelCase.ConvertName(e.Kind.ToString()));
            json.WriteString("text"u8, e.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 3);

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}

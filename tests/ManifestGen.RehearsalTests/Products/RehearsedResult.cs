using System.Text.Json;

namespace ManifestGen.RehearsalTests.Products;

/// <summary>What a rehearsal ended with and said.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Standard output: the report as JSON.</param>
/// <param name="Error">Standard error.</param>
internal sealed record RehearsedResult(int ExitCode, string Output, string Error)
{
    /// <summary>The report.</summary>
    public JsonElement Report
    {
        get
        {
            Assert.False(Output.Length == 0, Error);
            return JsonDocument.Parse(Output).RootElement;
        }
    }

    /// <summary>The codes of what was found, each once.</summary>
    public IReadOnlyList<string> Codes => [.. Findings.Select(f => f.GetProperty("code").GetString() ?? "").Distinct()];

    /// <summary>The messages of what was found.</summary>
    public IReadOnlyList<string> Messages => [.. Findings.Select(f => f.GetProperty("message").GetString() ?? "")];

    private IEnumerable<JsonElement> Findings => Report.GetProperty("components").EnumerateArray()
        .SelectMany(c => c.GetProperty("rungs").EnumerateArray())
        .SelectMany(r => r.GetProperty("findings").EnumerateArray());

    /// <summary>What there is a verdict on, in order.</summary>
    public IReadOnlyList<string> Components => [.. Report.GetProperty("components").EnumerateArray().Select(c => c.GetProperty("name").GetString() ?? "")];

    /// <summary>Those of some Pods that were started, in the order of their first starts.</summary>
    public IReadOnlyList<string> FirstStarts(params string[] pods) =>
        [.. Events.Where(e => e.Kind == "started" && pods.Contains(e.Pod)).Select(e => e.Pod).Distinct()];

    /// <summary>What happened to the containers of a Pod; those beside the main one by their names.</summary>
    public IReadOnlyList<string> StoryOf(string pod) =>
        [.. Events.Where(e => e.Pod == pod && e.Kind is "started" or "terminated" or "exited")
            .Select(e => $"{e.Kind switch { "started" => "start", "terminated" => "SIGTERM", _ => "end" }} {e.Container}".TrimEnd())];

    private IEnumerable<(string Pod, string Container, string Kind)> Events => Report.GetProperty("events").EnumerateArray().Select(e => (
        e.GetProperty("pod").GetString() ?? "",
        e.TryGetProperty("container", out var container) ? container.GetString() ?? "" : "",
        e.GetProperty("event").GetString() ?? ""));

    /// <summary>What was not played.</summary>
    public IReadOnlyList<string> Notes => [.. Report.GetProperty("notes").EnumerateArray().Select(n => n.GetString() ?? "")];

    /// <summary>What was seen on a rung.</summary>
    public string Evidence(string rung) => Report.GetProperty("components").EnumerateArray()
        .SelectMany(c => c.GetProperty("rungs").EnumerateArray())
        .First(r => r.GetProperty("rung").GetString() == rung).GetProperty("evidence").GetString() ?? "";

    /// <summary>Expects that everything was proven.</summary>
    public void ShouldPass()
    {
        Assert.Empty(Messages);
        Assert.Equal(0, ExitCode);
        Assert.Equal(0, Report.GetProperty("requests").GetProperty("lost").GetInt32());
    }

    /// <summary>Expects that it failed for one cause.</summary>
    public string ShouldFailWith(string code)
    {
        Assert.Equal(1, ExitCode);
        Assert.True(Codes is [var only] && only == code, $"{string.Join("\n", Messages)}\n{Error}");
        return Messages[0];
    }
}

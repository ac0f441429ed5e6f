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

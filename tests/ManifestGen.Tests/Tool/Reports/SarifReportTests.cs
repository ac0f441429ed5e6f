using System.Text.Json;

namespace ManifestGen.Tests.Tool.Reports;

public sealed class SarifReportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_log_has_what_the_standard_requires()
    {
        var log = Log("a.yaml");
        var run = Assert.Single(log.GetProperty("runs").EnumerateArray());
        var driver = run.GetProperty("tool").GetProperty("driver");

        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        Assert.EndsWith("sarif-schema-2.1.0.json", log.GetProperty("$schema").GetString(), StringComparison.Ordinal);
        Assert.Equal("ManifestGen", driver.GetProperty("name").GetString());
        Assert.Matches(@"\A[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z", driver.GetProperty("semanticVersion").GetString());
        Assert.Equal("utf16CodeUnits", run.GetProperty("columnKind").GetString());
    }

    [Fact]
    public void A_result_points_at_its_rule_and_its_line()
    {
        var run = Log("a.yaml").GetProperty("runs")[0];
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
        var region = Physical(result).GetProperty("region");

        Assert.Equal(("MG3003", "MG3003"), (result.GetProperty("ruleId").GetString(), rule.GetProperty("id").GetString()));
        Assert.Equal("error", result.GetProperty("level").GetString());
        Assert.Equal((6, 3), (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32()));
        Assert.StartsWith("duplicate field \"labels\"", result.GetProperty("message").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_says_what_it_is_without_the_arguments_of_one_finding()
    {
        var rule = Log("a.yaml").GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];

        Assert.Equal("duplicate field \"…\", first set in line …", rule.GetProperty("shortDescription").GetProperty("text").GetString());
        Assert.Equal("error", rule.GetProperty("defaultConfiguration").GetProperty("level").GetString());
    }

    [Fact]
    public void A_rule_whose_arguments_say_all_says_nothing_by_itself()
    {
        var path = _folder.Write("unknown.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndatas: {}\n");

        using var log = JsonDocument.Parse(ToolRun.Of("validate", path, "--output", "sarif").Output);

        var rule = log.RootElement.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
        Assert.Equal("MG3023", rule.GetProperty("id").GetString());
        Assert.True(rule.TryGetProperty("shortDescription", out _));
        Assert.False(rule.TryGetProperty("help", out _));
    }

    [Fact]
    public void A_path_is_a_valid_uri_reference_whatever_it_is_called()
    {
        var uri = Physical(Log("my folder/größe #1%.yaml").GetProperty("runs")[0].GetProperty("results")[0]).GetProperty("artifactLocation").GetProperty("uri").GetString();

        Assert.True(Uri.TryCreate(uri, UriKind.RelativeOrAbsolute, out _));
        Assert.EndsWith("my%20folder/gr%C3%B6%C3%9Fe%20%231%25.yaml", uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_without_findings_is_an_empty_list_and_not_a_missing_one()
    {
        var run = ToolRun.With(ManifestText.Sound(), "validate", "-", "--output", "sarif");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, JsonDocument.Parse(run.Output).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength());
    }

    private static JsonElement Physical(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private JsonElement Log(string name)
    {
        _folder.Write(name, ManifestText.Faulty);
        var run = ToolRun.Of("validate", _folder.Path, "--output", "sarif");
        Assert.Equal(1, run.ExitCode);
        return JsonDocument.Parse(run.Output).RootElement;
    }
}

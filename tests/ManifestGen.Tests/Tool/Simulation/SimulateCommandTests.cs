using System.Text.Json;

namespace ManifestGen.Tests.Tool.Simulation;

public sealed class SimulateCommandTests : IDisposable
{
    private const string Autoscaler = """
        apiVersion: autoscaling/v2
        kind: HorizontalPodAutoscaler
        metadata:
          name: storefront
        spec:
          scaleTargetRef:
            apiVersion: apps/v1
            kind: Deployment
            name: storefront
          minReplicas: 2
          maxReplicas: 10
          metrics:
            - type: Resource
              resource:
                name: cpu
                target:
                  type: Utilization
                  averageUtilization: 70

        """;

    private const string ScaledObject = """
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata:
          name: orders
        spec:
          scaleTargetRef:
            name: orders
          minReplicaCount: 0
          maxReplicaCount: 20
          triggers:
            - type: rabbitmq
              metadata:
                queueName: orders
                mode: QueueLength
                value: "20"
            - type: cron
              metadata:
                timezone: Europe/Berlin
                start: 0 8 * * 1-5
                end: 0 18 * * 1-5
                desiredReplicas: "2"

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_load_from_a_file_is_played_and_reported_as_json()
    {
        var run = ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler), "--load", _folder.Write("load.csv", "0,140\n600,140\n"), "--output", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal("storefront", report.RootElement.GetProperty("autoscaler").GetString());
        Assert.Equal(140 * 601, report.RootElement.GetProperty("requests").GetDouble());
        Assert.All(report.RootElement.GetProperty("points").EnumerateArray(), point => Assert.Equal(2, point.GetProperty("replicas").GetInt32()));
    }

    [Fact]
    public void The_chart_ends_with_totals_and_what_stood_out()
    {
        var run = ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler.Replace("maxReplicas: 10", "maxReplicas: 3", StringComparison.Ordinal)), "--high", "900");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("storefront: 2 to 3 replicas, CPU at 70 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("maxReplicas (3) was reached", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ScaledObject_is_played_with_its_queue()
    {
        var run = ToolRun.Of("simulate", _folder.Write("scaledobject.yaml", ScaledObject), "--low", "0", "--high", "300");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("orders: 0 to 20 replicas, rabbitmq at 20 for each Pod, cron 2", run.Output, StringComparison.Ordinal);
        Assert.Contains("waiting requests", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_no_trigger_takes_is_named_with_those_that_there_are()
    {
        var load = _folder.Write("load.csv", "second,load,rabitmq\n0,1,5\n60,1,5\n");

        var run = ToolRun.Of("simulate", _folder.Write("scaledobject.yaml", ScaledObject), "--load", load);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains($"{load}:1:1: error MG8976: The column 'rabitmq' is no trigger of 'orders': rabbitmq, cron", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_beginning_that_is_no_time_is_wrong_use()
    {
        var run = ToolRun.Of("simulate", _folder.Write("scaledobject.yaml", ScaledObject), "--begin", "tomorrow");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--begin takes a date and time in UTC", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_time_with_more_load_than_the_peak_is_wrong_use()
    {
        var run = ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler), "--low", "900", "--high", "100");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("manifestgen: --low is 900, more than --high, 100.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_line_of_the_file_is_reported_at_its_place()
    {
        var load = _folder.Write("load.csv", "0,10\n60,many\n");

        var run = ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler), "--load", load);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{load}:2:1: error MG8901", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_is_said_with_its_fix()
    {
        var run = ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler), "--load", _folder.Write("load.csv", "0,10\n60,many\n"));

        Assert.Contains("  help: Write the seconds since the beginning", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hpa.yaml")]
    [InlineData("load.csv")]
    public void A_file_that_may_not_be_read_is_an_error_at_it(string name)
    {
        var file = _folder.Write("hpa.yaml", Autoscaler);
        var load = _folder.Write("load.csv", "0,10\n60,20\n");
        using var held = new FileStream(Path.Combine(_folder.Path, name), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var run = ToolRun.Of("simulate", file, "--load", load);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith($"{Path.Combine(_folder.Path, name)}: error MG9010: The file cannot be read: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_autoscalers_are_listed_to_choose_from()
    {
        var both = _folder.Write("hpa.yaml", Autoscaler + "---\n" + Autoscaler.Replace("storefront", "api", StringComparison.Ordinal));

        Assert.Contains("storefront, api", ToolRun.Of("simulate", both).Error, StringComparison.Ordinal);
        Assert.Equal(0, ToolRun.Of("simulate", both, "--name", "api").ExitCode);
    }

    [Theory]
    [InlineData("--load", "tide")]
    [InlineData("--burst", "0.5")]
    [InlineData("--name", "other")]
    public void What_cannot_be_simulated_is_wrong_use(string option, string value) =>
        Assert.Equal(2, ToolRun.Of("simulate", _folder.Write("hpa.yaml", Autoscaler), option, value).ExitCode);
}

using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation;
using ManifestGen.Engine.Simulation.Events;

namespace ManifestGen.Tests.Simulation.Events;

/// <summary>KEDA's ScaledObject in a simulation, against what KEDA documents of it.</summary>
public sealed class EventScalingTests
{
    private const string Queue = """
            - type: rabbitmq
              metadata:
                queueName: orders
                mode: QueueLength
                value: "20"
        """;

    private const string Hours = """
            - type: cron
              metadata:
                timezone: Europe/Berlin
                start: 0 8 * * 1-5
                end: 0 18 * * 1-5
                desiredReplicas: "3"
        """;

    private const string Query = """
            - type: prometheus
              name: orders
              metadata:
                serverAddress: http://prometheus:9090
                query: orders
                threshold: "10"
        """;

    [Fact]
    public void The_first_Pod_comes_when_KEDA_asks_and_the_last_goes_after_the_cooldown()
    {
        // Nothing for 5 minutes, 30 a second for 5, nothing for 15.
        var result = Run(Object(Queue), "0,0\n300,0\n301,30\n600,30\n601,0\n1500,0\n");

        Assert.Equal(0, Replicas(result, 300));
        Assert.InRange(Replicas(result, 345), 1, 10);
        // The queue is empty soon after the load is gone; five minutes after KEDA has last seen something in it, no Pod is left.
        Assert.InRange(Replicas(result, 840), 1, 10);
        Assert.Equal(0, Replicas(result, 1020));
        Assert.Equal(0, result.Unserved);
        Assert.True(result.MostWaiting > 30 * 30, $"{result.MostWaiting} waited at most.");
    }

    [Fact]
    public void Idle_is_fewer_than_the_minimum_while_nothing_is_to_be_done()
    {
        var result = Run(Object(Queue, "idleReplicaCount: 0\n  minReplicaCount: 2"), "0,0\n300,0\n301,30\n600,30\n");

        Assert.Equal(0, Replicas(result, 285));
        Assert.True(Replicas(result, 345) >= 2);
    }

    [Theory]
    // A Monday: 7:00 in Berlin is 6:00 in UTC.
    [InlineData("2026-01-05T06:30", 3600, 1800, 0, 3)]
    [InlineData("2026-01-05T06:30", 3600, 3000, 3, 3)]
    [InlineData("2026-01-05T12:00", 600, 300, 3, 3)]
    [InlineData("2026-01-10T12:00", 600, 300, 0, 0)]
    public void Hours_ask_for_their_Pods_by_the_clock_of_their_zone(string begin, int length, int at, int least, int most)
    {
        var result = Run(Object(Hours), $"0,0\n{length},0\n", begin);

        Assert.InRange(Replicas(result, at), least, most);
    }

    [Fact]
    public void After_its_hours_their_Pods_go()
    {
        var result = Run(Object(Hours), "0,0\n3600,0\n", "2026-01-05T16:50");

        Assert.Equal(3, Replicas(result, 540));
        Assert.Equal(0, Replicas(result, 1500));
    }

    [Fact]
    public void A_column_of_the_load_gives_a_metric_its_value_and_the_target_is_for_each_Pod()
    {
        var result = Run(Object(Query, "minReplicaCount: 1"), "second,load,orders\n0,1,10\n60,1,10\n61,1,60\n600,1,60\n");

        Assert.Equal(1, Replicas(result, 45));
        Assert.Equal(6, Replicas(result, 300));
    }

    [Fact]
    public void Without_a_column_a_query_has_the_value_of_the_load()
    {
        var result = Run(Object(Query, "minReplicaCount: 1"), "0,42\n600,42\n");

        Assert.Equal(5, Replicas(result, 300));
    }

    [Fact]
    public void A_trigger_that_does_not_answer_scales_nothing_in_and_falls_back_when_it_may()
    {
        const string Load = "second,load,orders\n0,1,40\n120,1,\n900,1,40\n";

        Assert.Equal(4, Replicas(Run(Object(Query, "minReplicaCount: 1"), Load), 800));
        Assert.Equal(7, Replicas(Run(Object(Query, "minReplicaCount: 1\n  fallback: {failureThreshold: 3, replicas: 7}"), Load), 800));
    }

    [Fact]
    public void CPU_scales_as_a_HorizontalPodAutoscaler_does()
    {
        const string Cpu = "    - type: cpu\n      metricType: Utilization\n      metadata:\n        value: \"70\"";
        var load = LoadShape.Named("spike", 100, 650) ?? throw new InvalidOperationException();
        var keda = Read(Object(Cpu, "minReplicaCount: 2"), out _);

        var result = ScalingSimulation.Run(new SimulationSettings { Autoscaler = keda.Settings, Events = keda.Events, Load = load, RequestsPerPod = 100 });
        var same = ScalingSimulation.Run(new SimulationSettings { Autoscaler = keda.Settings, Load = load, RequestsPerPod = 100 });

        Assert.Equal(same.Points.Select(p => p.Replicas), result.Points.Select(p => p.Replicas));
    }

    [Fact]
    public void More_work_than_the_maximum_can_do_is_called_out()
    {
        var result = Run(Object(Queue, "maxReplicaCount: 2"), "0,900\n900,900\n");

        Assert.Equal(["unserved", "at-maximum"], result.Findings.Select(f => f.Kind));
    }

    [Theory]
    [InlineData("    - type: memory\n      metadata:\n        value: \"70\"", "nothing says how much memory")]
    [InlineData("    - type: cpu\n      metricType: AverageValue\n      metadata:\n        value: 500m", "no share of what Pods request")]
    [InlineData("    - type: azure-monitor\n      metadata:\n        metricName: depth", "which of its settings is its target")]
    [InlineData("    - type: cron\n      metadata:\n        timezone: Mars/Olympus\n        start: 0 8 * * *\n        end: 0 9 * * *\n        desiredReplicas: \"1\"", "its hours or its Pods cannot be read")]
    public void What_cannot_be_simulated_is_said(string trigger, string reason)
    {
        Read(Object(trigger), out var sink);

        Assert.Contains(reason, Assert.Single(sink.Found, f => f.Code == "MG8975").Message, StringComparison.Ordinal);
    }

    private static string Object(string triggers, string spec = "minReplicaCount: 0") => $"""
        apiVersion: keda.sh/v1alpha1
        kind: ScaledObject
        metadata:
          name: orders
        spec:
          scaleTargetRef:
            name: orders
          {(spec.Contains("maxReplicaCount", StringComparison.Ordinal) ? spec : $"{spec}\n  maxReplicaCount: 10")}
          triggers:
        {triggers}
        """;

    private static NamedAutoscaler Read(string manifest, out DiagnosticSink sink)
    {
        sink = new DiagnosticSink();
        return Assert.Single(AutoscalerSource.Read("scaledobject.yaml", Encoding.UTF8.GetBytes(manifest), sink));
    }

    private static SimulationResult Run(string manifest, string load, string begin = "2026-01-05T00:00")
    {
        var scaler = Read(manifest, out var sink);
        var curve = LoadCurveReader.Read("load.csv", load, sink);
        Assert.Empty(sink.Found);
        return ScalingSimulation.Run(new SimulationSettings
        {
            Autoscaler = scaler.Settings,
            Events = scaler.Events,
            Load = curve ?? throw new InvalidOperationException(),
            RequestsPerPod = 20,
            Begin = DateTimeOffset.Parse($"{begin}Z", System.Globalization.CultureInfo.InvariantCulture),
        });
    }

    private static int Replicas(SimulationResult result, int second) => result.Points.Last(p => p.At.TotalSeconds <= second).Replicas;
}

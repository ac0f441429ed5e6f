using System.Globalization;
using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Simulation.Events;

/// <summary>Takes what scales a workload by events from KEDA's ScaledObject.</summary>
internal static class ScaledObjectSource
{
    /// <summary>A trigger that cannot be simulated.</summary>
    public static readonly DiagnosticDescriptor NotSimulated = new("MG8975", Severity.Warning,
        "The trigger '{0}' of '{1}' is not simulated: {2}",
        "Take the result for what the other triggers do. KEDA takes the largest answer of all.");

    private const int DefaultMaximum = 100;

    /// <summary>Triggers on work that waits until a Pod takes it, and their target when they do not say.</summary>
    private static readonly Dictionary<string, double> Queues = new(StringComparer.Ordinal)
    {
        ["rabbitmq"] = 20, ["kafka"] = 10, ["apache-kafka"] = 10, ["azure-servicebus"] = 5, ["azure-queue"] = 5, ["aws-sqs-queue"] = 5, ["redis"] = 5, ["redis-cluster"] = 5,
        ["redis-streams"] = 5, ["nats-jetstream"] = 10, ["activemq"] = 10, ["artemis-queue"] = 10, ["gcp-pubsub"] = 10, ["pulsar"] = 10, ["ibmmq"] = 20, ["beanstalkd"] = 5,
    };

    /// <summary>What triggers call their target.</summary>
    private static readonly string[] Targets =
    [
        "value", "threshold", "lagThreshold", "queueLength", "messageCount", "listLength", "pendingEntriesCount", "streamLength", "targetQueueSize", "queueDepth",
        "msgBacklogThreshold", "targetValue", "targetQueryValue", "queryValue", "targetMetricValue", "thresholdValue",
    ];

    /// <summary>Reads a ScaledObject.</summary>
    public static NamedAutoscaler Read(Manifest manifest, DiagnosticSink sink)
    {
        var spec = manifest["spec"];
        var minimum = (int)(spec["minReplicaCount"].Integer ?? 0);
        var behavior = spec["advanced"]["horizontalPodAutoscalerConfig"]["behavior"];
        var triggers = spec["triggers"].Each().Select(t => (Field: t, Type: t["type"].Text ?? "")).ToArray();
        return new NamedAutoscaler(manifest.Name, new AutoscalerSettings
        {
            MinReplicas = Math.Max(1, minimum),
            MaxReplicas = (int)(spec["maxReplicaCount"].Integer ?? DefaultMaximum),
            TargetUtilization = triggers.Where(t => t.Type == "cpu").Select(t => Utilization(t.Field)).FirstOrDefault(u => u > 0),
            ScaleUp = AutoscalerSource.Rules(behavior["scaleUp"], ScalingRules.DefaultUp),
            ScaleDown = AutoscalerSource.Rules(behavior["scaleDown"], ScalingRules.DefaultDown),
        })
        {
            Events = new EventScalingSettings
            {
                MinReplicas = minimum,
                IdleReplicas = (int?)spec["idleReplicaCount"].Integer,
                PollEvery = Seconds(spec["pollingInterval"], 30),
                Cooldown = Seconds(spec["cooldownPeriod"], 300),
                FallbackReplicas = (int?)spec["fallback"]["replicas"].Integer,
                FallbackAfter = (int)(spec["fallback"]["failureThreshold"].Integer ?? 3),
                Triggers = [.. triggers.Where(t => t.Type != "cpu" || Utilization(t.Field) == 0).Select(t => Trigger(manifest.Name, t.Field, t.Type, sink)).OfType<EventTrigger>()],
            },
        };
    }

    private static int Utilization(Field trigger) =>
        (trigger["metricType"].Text ?? trigger["metadata"]["type"].Text ?? "Utilization") == "Utilization" && Number(trigger["metadata"]["value"]) is { } target ? (int)target : 0;

    private static TimeSpan Seconds(Field field, long otherwise) => TimeSpan.FromSeconds(Math.Max(1, field.Integer ?? otherwise));

    private static EventTrigger? Trigger(string scaler, Field trigger, string type, DiagnosticSink sink)
    {
        var settings = trigger["metadata"];
        var name = trigger["name"].Text is { Length: > 0 } own ? own : type;
        if (type is "cpu" or "memory")
        {
            // What memory a Pod uses does not follow from its requests.
            sink.Add(NotSimulated, trigger.Location, name, scaler, type == "cpu" ? "its target is no share of what Pods request" : "nothing says how much memory a request takes");
            return null;
        }

        if (type == "cron")
        {
            var hours = TriggerHours.Of(settings["timezone"].Text ?? "", settings["start"].Text ?? "", settings["end"].Text ?? "");
            if (hours is not null && Number(settings["desiredReplicas"]) is { } pods) return new EventTrigger(name, pods, TriggerSource.Hours) { Hours = hours };
            sink.Add(NotSimulated, trigger.Location, name, scaler, "its hours or its Pods cannot be read");
            return null;
        }

        var isRate = settings["mode"].Text == "MessageRate";
        var target = Targets.Select(t => Number(settings[t])).FirstOrDefault(t => t > 0) ?? (Queues.TryGetValue(type, out var usual) ? usual : null);
        if (target is not { } value)
        {
            sink.Add(NotSimulated, trigger.Location, name, scaler, "it is not known which of its settings is its target");
            return null;
        }

        return new EventTrigger(name, value, Queues.ContainsKey(type) && !isRate ? TriggerSource.Queue : TriggerSource.Load)
        {
            IsAverage = trigger["metricType"].Text != "Value",
            Activation = Activation(settings),
        };
    }

    private static double Activation(Field settings)
    {
        foreach (var (name, value) in settings.Entries)
        {
            if (name.StartsWith("activation", StringComparison.Ordinal)) return Number(value) ?? 0;
        }

        return 0;
    }

    private static double? Number(Field field) => double.TryParse(field.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}

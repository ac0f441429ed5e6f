using System.Globalization;
using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How many Pods run, by events: the length of a queue, the hour, a query. Kubernetes, KEDA: <c>ScaledObject</c>, from which KEDA makes the autoscaler.</summary>
public sealed record EventScaling : ModelElement
{
    private EventScaling(int minimum, int maximum, string file, int line)
        : base(file, line)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    /// <summary>The fewest Pods, 0 or more; with 0 the component is away while nothing happens. KEDA: <c>minReplicaCount</c>.</summary>
    public int Minimum { get; init; }

    /// <summary>The most Pods, 1 or more and no fewer than <see cref="Minimum"/>. KEDA: <c>maxReplicaCount</c>.</summary>
    public int Maximum { get; init; }

    /// <summary>What is watched, at least one; the trigger that asks for most Pods wins. KEDA: <c>triggers</c>.</summary>
    public IReadOnlyList<ScalingTrigger> Triggers { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>How often triggers are looked at, a second or more; every 30 s by default. KEDA: <c>pollingInterval</c>.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long all has to be calm before the last Pod goes, when <see cref="Minimum"/> is 0 or <see cref="StopWhenIdle"/> is set; 5 minutes by default. KEDA: <c>cooldownPeriod</c>.</summary>
    public TimeSpan Cooldown { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Whether no Pod runs while nothing happens, and <see cref="Minimum"/> of them as soon as something does; false by default. For work that needs several
    /// Pods or none; the minimum is 1 or more then. KEDA: <c>idleReplicaCount: 0</c>, the only number that it takes there.
    /// </summary>
    public bool StopWhenIdle { get; init; }

    /// <summary>How many Pods run while a trigger cannot be asked; by default as many as before. KEDA: <c>fallback</c>.</summary>
    public ScalingFallback? Fallback { get; init; }

    /// <summary>How fast Pods are added; the default is that of <see cref="Autoscale.ScaleUp"/>. KEDA: <c>behavior.scaleUp</c>.</summary>
    public ScalingPace? ScaleUp { get; init; }

    /// <summary>How fast Pods are removed; the default is that of <see cref="Autoscale.ScaleDown"/>. KEDA: <c>behavior.scaleDown</c>.</summary>
    public ScalingPace? ScaleDown { get; init; }

    /// <summary>Scales between two numbers of Pods.</summary>
    /// <param name="minimum">The fewest Pods, 0 or more.</param>
    /// <param name="maximum">The most Pods.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static EventScaling Between(int minimum, int maximum, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(minimum, maximum, file, line);

    /// <summary>Adds a number of Pods for some hours.</summary>
    /// <param name="timeZone">The time zone by its name of IANA, such as <c>Europe/Berlin</c>.</param>
    /// <param name="start">When they begin, as cron writes it: <c>0 8 * * 1-5</c>.</param>
    /// <param name="end">When they end.</param>
    /// <param name="pods">How many run meanwhile, 1 or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EventScaling OnCron(string timeZone, string start, string end, int pods, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new ScalingTrigger("cron", file, line)
        {
            Settings = [new("timezone", timeZone, file, line), new("start", start, file, line), new("end", end, file, line), new("desiredReplicas", pods.ToString(CultureInfo.InvariantCulture), file, line)],
        });

    /// <summary>Adds a target for what a query of Prometheus gives.</summary>
    /// <param name="address">The address of Prometheus, such as <c>http://prometheus.monitoring:9090</c>.</param>
    /// <param name="query">The query, which gives one number.</param>
    /// <param name="forEachPod">The value for each Pod, more than zero.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EventScaling OnPrometheus(string address, string query, decimal forEachPod, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new ScalingTrigger("prometheus", file, line)
        {
            Settings =
            [
                new("serverAddress", address, file, line),
                new("query", query, file, line),
                new("threshold", forEachPod.ToString(CultureInfo.InvariantCulture), file, line),
            ],
        });

    /// <summary>Adds a target for the length of a queue of RabbitMQ.</summary>
    /// <param name="queue">The queue.</param>
    /// <param name="messagesForEachPod">How many messages may wait for each Pod, 1 or more.</param>
    /// <param name="authentication">How it signs in: KEDA calls the broker's address, with user and password, <c>host</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EventScaling OnRabbitMq(
        string queue, int messagesForEachPod, TriggerAuthentication authentication, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(new ScalingTrigger("rabbitmq", file, line)
        {
            Settings =
            [
                new("queueName", queue, file, line),
                new("mode", "QueueLength", file, line),
                new("value", messagesForEachPod.ToString(CultureInfo.InvariantCulture), file, line),
            ],
            Authentication = authentication,
        });

    /// <summary>Adds a target for CPU, as a share of the CPU request, on average over the Pods. It adds Pods to those that run, and cannot bring back the first.</summary>
    /// <param name="utilization">The share, 1 % or more; 50 to 80 % leave room for a rise.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EventScaling OnCpu(Percent utilization, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(Share("cpu", utilization, file, line));

    /// <summary>Adds a target for memory, as a share of the memory request, on average over the Pods. It adds Pods to those that run, and cannot bring back the first.</summary>
    /// <param name="utilization">The share, 1 % or more.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public EventScaling OnMemory(Percent utilization, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        On(Share("memory", utilization, file, line));

    /// <summary>Adds a trigger: a queue of any kind, a topic, a table, whatever KEDA can watch.</summary>
    /// <param name="trigger">The trigger.</param>
    public EventScaling On(ScalingTrigger trigger) => this with { Triggers = [.. Triggers, trigger] };

    private static ScalingTrigger Share(string resource, Percent utilization, string file, int line) => new(resource, file, line)
    {
        Settings = [new("value", utilization.Value.ToString(CultureInfo.InvariantCulture), file, line)],
        Measure = TriggerMeasure.Utilization,
    };
}

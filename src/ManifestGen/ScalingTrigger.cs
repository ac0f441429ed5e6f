using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Something that KEDA watches, such as a queue: <c>new("rabbitmq") { Settings = [new("queueName", "orders"), new("mode", "QueueLength"), new("value", "20")],
/// Authentication = broker }</c>. KEDA: <c>triggers[]</c>.
/// </summary>
public sealed record ScalingTrigger : ModelElement
{
    /// <summary>Makes a trigger.</summary>
    /// <param name="type">Its type, as KEDA names it: <c>rabbitmq</c>, <c>azure-servicebus</c>, <c>aws-sqs-queue</c>, <c>kafka</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScalingTrigger(string type, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Type = type;

    /// <summary>Its type.</summary>
    public string Type { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the type has to know; texts all, numbers too. No secret: what needs one is authenticated. KEDA: <c>metadata</c>.</summary>
    public IReadOnlyList<TriggerSetting> Settings { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>How its value is held against the target; by default as KEDA does for its type, mostly on average over the Pods. KEDA: <c>metricType</c>.</summary>
    public TriggerMeasure? Measure { get; init; }

    /// <summary>How it signs in; null when it need not. KEDA: <c>authenticationRef</c>.</summary>
    public TriggerAuthentication? Authentication { get; init; }
}

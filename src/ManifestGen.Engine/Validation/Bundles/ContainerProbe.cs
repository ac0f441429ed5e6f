using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A probe of a container, with the API server's defaults filled in.</summary>
/// <param name="Name">The field's name: <c>readinessProbe</c>, <c>livenessProbe</c> or <c>startupProbe</c>.</param>
/// <param name="Field">Where it stands, or would stand.</param>
internal sealed record ContainerProbe(string Name, Field Field)
{
    private const long DefaultPeriod = 10;
    private const long DefaultTimeout = 1;
    private const long DefaultFailures = 3;

    /// <summary>Whether the container has it.</summary>
    public bool Exists => Field.Exists;

    /// <summary>Seconds before the first try.</summary>
    public long InitialDelay => Field["initialDelaySeconds"].Integer ?? 0;

    /// <summary>Seconds between tries.</summary>
    public long Period => OrDefault("periodSeconds", DefaultPeriod);

    /// <summary>Seconds that one try may take.</summary>
    public long Timeout => OrDefault("timeoutSeconds", DefaultTimeout);

    /// <summary>How many tries in a row must fail.</summary>
    public long FailureThreshold => OrDefault("failureThreshold", DefaultFailures);

    /// <summary>How many tries in a row must succeed.</summary>
    public long SuccessThreshold => OrDefault("successThreshold", 1);

    /// <summary>Seconds from the container's start until the probe has failed for good.</summary>
    public long Budget => InitialDelay + (FailureThreshold * Period);

    /// <summary>The port of an HTTP, TCP or gRPC probe; missing for a command.</summary>
    public Field Port =>
        Field["httpGet"].Exists ? Field["httpGet"]["port"]
        : Field["tcpSocket"].Exists ? Field["tcpSocket"]["port"]
        : Field["grpc"]["port"];

    /// <summary>The path of an HTTP probe; null for others.</summary>
    public string? Path => Field["httpGet"].Exists ? Field["httpGet"]["path"].Text ?? "/" : null;

    /// <summary>What it asks, so that two probes can be compared.</summary>
    public string Question
    {
        get
        {
            if (Path is { } path) return $"httpGet {Field["httpGet"]["scheme"].Text ?? "HTTP"} {Field["httpGet"]["host"].Text}:{Port.Text}{path}";
            if (Field["tcpSocket"].Exists) return $"tcpSocket {Field["tcpSocket"]["host"].Text}:{Port.Text}";
            if (Field["grpc"].Exists) return $"grpc {Port.Text} {Field["grpc"]["service"].Text}";
            var words = new List<string>();
            foreach (var word in Field["exec"]["command"].Items) words.Add(word.Text ?? "");
            return $"exec {string.Join(' ', words)}";
        }
    }

    private long OrDefault(string name, long value) => Field[name].Integer is { } set and not 0 ? set : value;
}

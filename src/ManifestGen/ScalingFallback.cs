using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>How many Pods run while what is watched cannot be asked: <c>Fallback = new(pods: 4)</c>. KEDA: <c>fallback</c>.</summary>
public sealed record ScalingFallback : ModelElement
{
    /// <summary>Says how many Pods run meanwhile.</summary>
    /// <param name="pods">How many, 0 or more and no more than the maximum.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ScalingFallback(int pods, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Pods = pods;

    /// <summary>How many Pods run. KEDA: <c>replicas</c>.</summary>
    public int Pods { get; init; }

    /// <summary>How many times in a row a trigger has to fail before, 1 or more; 3 by default. KEDA: <c>failureThreshold</c>.</summary>
    public int AfterFailures { get; init; } = 3;
}

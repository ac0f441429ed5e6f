namespace ManifestGen.Engine.Resolve;

/// <summary>A container. Kubernetes: <c>Container</c>.</summary>
public sealed record ResolvedContainer
{
    /// <summary><c>name</c>.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary><c>restartPolicy: Always</c>: it runs beside those that begin after it. Of init containers only.</summary>
    public bool IsSidecar { get; init; }

    /// <summary><c>image</c> and its parts.</summary>
    public required ResolvedImage Image { get; init; }

    /// <summary><c>command</c>; empty to keep the image's entry point.</summary>
    public required IReadOnlyList<Resolved<string>> Command { get; init; }

    /// <summary><c>args</c>.</summary>
    public required IReadOnlyList<Resolved<string>> Arguments { get; init; }

    /// <summary><c>ports</c>.</summary>
    public required IReadOnlyList<ResolvedPort> Ports { get; init; }

    /// <summary><c>env</c>.</summary>
    public required IReadOnlyList<ResolvedVariable> Environment { get; init; }

    /// <summary><c>envFrom</c>.</summary>
    public required IReadOnlyList<ResolvedEnvironmentSource> EnvironmentFrom { get; init; }

    /// <summary><c>resources</c>.</summary>
    public required ResolvedResources Resources { get; init; }

    /// <summary><c>startupProbe</c>; null when there is none.</summary>
    public ResolvedProbe? StartupProbe { get; init; }

    /// <summary><c>readinessProbe</c>; null when there is none.</summary>
    public ResolvedProbe? ReadinessProbe { get; init; }

    /// <summary><c>livenessProbe</c>; null when there is none.</summary>
    public ResolvedProbe? LivenessProbe { get; init; }

    /// <summary><c>lifecycle.preStop.sleep.seconds</c>; 0 for no such hook.</summary>
    public required Resolved<int> DrainSeconds { get; init; }

    /// <summary><c>securityContext</c>.</summary>
    public required ResolvedContainerSecurity Security { get; init; }

    /// <summary><c>volumeMounts</c>, in ordinal order of their paths.</summary>
    public required IReadOnlyList<ResolvedMount> Mounts { get; init; }
}

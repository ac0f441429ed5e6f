namespace ManifestGen.Engine.Resolve;

/// <summary>A Pod or the template of one. Kubernetes: <c>PodSpec</c>.</summary>
public sealed record ResolvedPod
{
    /// <summary><c>serviceAccountName</c>.</summary>
    public required Resolved<string> ServiceAccountName { get; init; }

    /// <summary><c>automountServiceAccountToken</c>.</summary>
    public required Resolved<bool> MountToken { get; init; }

    /// <summary><c>priorityClassName</c>; null for none.</summary>
    public Resolved<string>? PriorityClass { get; init; }

    /// <summary><c>restartPolicy</c>; null for Kubernetes' own default, <c>Always</c>.</summary>
    public Resolved<string>? RestartPolicy { get; init; }

    /// <summary><c>nodeSelector</c>.</summary>
    public IReadOnlyList<ResolvedEntry> NodeSelector { get; init; } = [];

    /// <summary><c>tolerations</c>.</summary>
    public IReadOnlyList<ResolvedToleration> Tolerations { get; init; } = [];

    /// <summary><c>terminationGracePeriodSeconds</c> and what it is made of.</summary>
    public required ResolvedShutdown Shutdown { get; init; }

    /// <summary><c>securityContext</c>, of the Pod and of the container.</summary>
    public required ResolvedSecurity Security { get; init; }

    /// <summary><c>topologySpreadConstraints</c>.</summary>
    public required IReadOnlyList<ResolvedSpread> Spread { get; init; }

    /// <summary><c>imagePullSecrets[].name</c>.</summary>
    public required IReadOnlyList<Resolved<string>> PullSecrets { get; init; }

    /// <summary><c>initContainers</c>, in the order in which they begin.</summary>
    public required IReadOnlyList<ResolvedContainer> InitContainers { get; init; }

    /// <summary><c>containers</c>; the component's own is the first.</summary>
    public required IReadOnlyList<ResolvedContainer> Containers { get; init; }

    /// <summary><c>volumes</c>, in ordinal order of their names.</summary>
    public required IReadOnlyList<ResolvedVolume> Volumes { get; init; }
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What changes the number of a workload's Pods by load: a HorizontalPodAutoscaler, or KEDA's ScaledObject, which makes one.</summary>
internal sealed class Autoscaler
{
    private const long KedaDefaultMaximum = 100;

    private Autoscaler(Manifest manifest)
    {
        Manifest = manifest;
        Namespace = ResourceKey.NamespaceOf(manifest);
        IsKeda = manifest.Kind == "ScaledObject";
        Target = TargetReference.Of(Spec["scaleTargetRef"], Namespace, IsKeda ? "apps/v1" : "", IsKeda ? "Deployment" : "");
        MinField = Spec[IsKeda ? "minReplicaCount" : "minReplicas"];
        MaxField = Spec[IsKeda ? "maxReplicaCount" : "maxReplicas"];
        Metrics = Spec["metrics"].Map(m => new AutoscalerMetric(m));
    }

    /// <summary>The resource.</summary>
    public Manifest Manifest { get; }

    /// <summary>The namespace of it and of what it scales.</summary>
    public string Namespace { get; }

    /// <summary>Whether it is KEDA's.</summary>
    public bool IsKeda { get; }

    /// <summary>What it scales.</summary>
    public TargetReference Target { get; }

    /// <summary>Where the smallest number of replicas stands, or would stand.</summary>
    public Field MinField { get; }

    /// <summary>Where the largest number of replicas stands, or would stand.</summary>
    public Field MaxField { get; }

    /// <summary>What it measures; none when it takes the default, CPU at 80 %, or is KEDA's.</summary>
    public IReadOnlyList<AutoscalerMetric> Metrics { get; }

    /// <summary>Its <c>spec</c>.</summary>
    public Field Spec => Manifest["spec"];

    /// <summary>The smallest number of replicas. KEDA's default is none, Kubernetes' is one.</summary>
    public long Min => MinField.Integer ?? (IsKeda ? 0 : 1);

    /// <summary>The largest number of replicas.</summary>
    public long Max => MaxField.Integer ?? (IsKeda ? KedaDefaultMaximum : Min);

    /// <summary>How it scales in: <c>behavior.scaleDown</c>.</summary>
    public Field ScaleDown => (IsKeda ? Spec["advanced"]["horizontalPodAutoscalerConfig"] : Spec)["behavior"]["scaleDown"];

    /// <summary>Reads a resource; null when it is no autoscaler, or one of a form that the rules do not know.</summary>
    public static Autoscaler? Of(Manifest manifest) => (manifest.Group, manifest.Kind) switch
    {
        ("autoscaling", "HorizontalPodAutoscaler") => new Autoscaler(manifest),
        ("keda.sh", "ScaledObject") => new Autoscaler(manifest),
        _ => null,
    };

    /// <inheritdoc />
    public override string ToString() => $"{Manifest.Kind} '{Manifest.Name}'";
}

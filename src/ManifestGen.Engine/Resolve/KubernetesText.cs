using System.Globalization;

namespace ManifestGen.Engine.Resolve;

/// <summary>Values of the model in Kubernetes' own spelling.</summary>
internal static class KubernetesText
{
    /// <summary>The family of Alpine's images.</summary>
    public const string AlpineBase = "alpine";

    /// <summary>The family of chiseled images.</summary>
    public const string ChiseledBase = "chiseled";

    /// <summary>The family of chiseled images with culture data.</summary>
    public const string ChiseledExtraBase = "chiseled-extra";

    /// <summary>The family of full images.</summary>
    public const string FullBase = "full";

    /// <summary>An image whose Dockerfile publishes the project.</summary>
    public const string InsideBuild = "inside";

    /// <summary>An image whose Dockerfile copies what was published before.</summary>
    public const string PublishedBuild = "published";

    /// <summary>An image that the SDK makes.</summary>
    public const string SdkBuild = "sdk";

    /// <summary>A protocol: <c>TCP</c>.</summary>
    public static string Of(PortProtocol protocol) => protocol switch
    {
        PortProtocol.Udp => "UDP",
        PortProtocol.Sctp => "SCTP",
        _ => "TCP",
    };

    /// <summary>A pull policy: <c>IfNotPresent</c>.</summary>
    public static string Of(ImagePullPolicy policy) => policy switch
    {
        ImagePullPolicy.Always => "Always",
        ImagePullPolicy.Never => "Never",
        _ => "IfNotPresent",
    };

    /// <summary>How an image is made: <c>inside</c>.</summary>
    public static string Of(ImageBuild build) => build switch
    {
        ImageBuild.Published => PublishedBuild,
        ImageBuild.Sdk => SdkBuild,
        _ => InsideBuild,
    };

    /// <summary>A Service's type: <c>ClusterIP</c>.</summary>
    public static string Of(ServiceType type) => type switch
    {
        ServiceType.NodePort => "NodePort",
        ServiceType.LoadBalancer => "LoadBalancer",
        _ => "ClusterIP",
    };

    /// <summary>A strategy: <c>RollingUpdate</c>.</summary>
    public static string Of(RolloutStrategy strategy) => strategy == RolloutStrategy.Recreate ? "Recreate" : "RollingUpdate";

    /// <summary>A way to replace Pods: <c>RollingUpdate</c>.</summary>
    public static Resolved<string> Replacement(PodReplacement? said, ModelElement? part)
    {
        var text = said == PodReplacement.OnDelete ? "OnDelete" : "RollingUpdate";
        return part is null ? Choice.Default(text) : Choice.Unless(text, "RollingUpdate", part, nameof(StatefulRollout.Replacement));
    }

    /// <summary>An order of Pods: <c>OrderedReady</c>.</summary>
    public static string Of(PodOrder order) => order == PodOrder.Parallel ? "Parallel" : "OrderedReady";

    /// <summary>An access mode: <c>ReadWriteOnce</c>.</summary>
    public static string Of(VolumeAccess access) => access switch
    {
        VolumeAccess.OnePod => "ReadWriteOncePod",
        VolumeAccess.ManyNodes => "ReadWriteMany",
        _ => "ReadWriteOnce",
    };

    /// <summary>What happens when runs overlap: <c>Forbid</c>.</summary>
    public static string Of(Overlap overlap) => overlap switch
    {
        Overlap.Allow => "Allow",
        Overlap.Replace => "Replace",
        _ => "Forbid",
    };

    /// <summary>A selection among scaling policies: <c>Max</c>.</summary>
    public static string Of(ScalingSelection selection) => selection switch
    {
        ScalingSelection.Min => "Min",
        ScalingSelection.Disabled => "Disabled",
        _ => "Max",
    };

    /// <summary>How a trigger's value is held against its target: <c>AverageValue</c>.</summary>
    public static string Of(TriggerMeasure measure) => measure switch
    {
        TriggerMeasure.Value => "Value",
        TriggerMeasure.Utilization => "Utilization",
        _ => "AverageValue",
    };

    /// <summary>A cloud that knows a trigger: <c>azure-workload</c>.</summary>
    public static string Of(TriggerIdentity identity) => identity switch
    {
        TriggerIdentity.Aws => "aws",
        TriggerIdentity.Gcp => "gcp",
        _ => "azure-workload",
    };

    /// <summary>A number as a quantity, to a thousandth, what is smaller rounded up: <c>12</c> or <c>500m</c>.</summary>
    public static string Quantity(decimal value)
    {
        if (decimal.IsInteger(value)) return decimal.Truncate(value).ToString("0", CultureInfo.InvariantCulture);
        return value < decimal.MaxValue / 1000 && value > decimal.MinValue / 1000
            ? decimal.Ceiling(value * 1000).ToString("0", CultureInfo.InvariantCulture) + "m"
            : decimal.Ceiling(value).ToString("0", CultureInfo.InvariantCulture);
    }
}

using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>How templates name the members of our enumerations.</summary>
internal static class Spelling
{
    /// <summary>A stage: <c>pod</c>, <c>replicas</c>, <c>balanced</c>, <c>autoscaled</c>.</summary>
    public static string Of(Stage stage) => stage switch
    {
        Stage.Pod => "pod",
        Stage.Replicas => "replicas",
        Stage.Balanced => "balanced",
        _ => "autoscaled",
    };

    /// <summary>What a component is: <c>web</c>, <c>worker</c>, <c>stateful</c>, <c>scheduled</c>, <c>job</c>, <c>daemon</c>.</summary>
    public static string Of(ComponentKind kind) => kind switch
    {
        ComponentKind.Worker => "worker",
        ComponentKind.Stateful => "stateful",
        ComponentKind.Scheduled => "scheduled",
        ComponentKind.Job => "job",
        ComponentKind.Daemon => "daemon",
        _ => "web",
    };

    /// <summary>What runs the Pods: <c>pod</c>, <c>deployment</c>, <c>stateful_set</c>, <c>daemon_set</c>, <c>cron_job</c>, <c>job</c>.</summary>
    public static string Of(WorkloadKind kind) => kind switch
    {
        WorkloadKind.Deployment => "deployment",
        WorkloadKind.StatefulSet => "stateful_set",
        WorkloadKind.DaemonSet => "daemon_set",
        WorkloadKind.CronJob => "cron_job",
        WorkloadKind.Job => "job",
        _ => "pod",
    };

    /// <summary>When a Job runs: <c>with_release</c>, <c>before_release</c>, <c>after_release</c>.</summary>
    public static string Of(JobTiming timing) => timing switch
    {
        JobTiming.BeforeRelease => "before_release",
        JobTiming.AfterRelease => "after_release",
        _ => "with_release",
    };

    /// <summary>Where a variable is read from: <c>text</c>, <c>secret</c>, <c>config_map</c>, <c>pod_field</c>.</summary>
    public static string Of(VariableKind kind) => kind switch
    {
        VariableKind.SecretKey => "secret",
        VariableKind.ConfigMapKey => "config_map",
        VariableKind.PodField => "pod_field",
        _ => "text",
    };

    /// <summary>How a probe asks: <c>http</c>, <c>tcp</c>, <c>grpc</c>, <c>exec</c>.</summary>
    public static string Of(ProbeKind kind) => kind switch
    {
        ProbeKind.Tcp => "tcp",
        ProbeKind.Grpc => "grpc",
        ProbeKind.Exec => "exec",
        _ => "http",
    };

    /// <summary>What a volume holds: <c>empty</c>, <c>config_map</c>, <c>secret</c>, <c>claim</c>, <c>secret_provider</c>.</summary>
    public static string Of(VolumeKind kind) => kind switch
    {
        VolumeKind.ConfigMap => "config_map",
        VolumeKind.Secret => "secret",
        VolumeKind.Claim => "claim",
        VolumeKind.SecretProvider => "secret_provider",
        _ => "empty",
    };

    /// <summary>Where a metric is measured: <c>resource</c>, <c>pods</c>, <c>object</c>, <c>external</c>.</summary>
    public static string Of(MetricKind kind) => kind switch
    {
        MetricKind.Pods => "pods",
        MetricKind.Object => "object",
        MetricKind.External => "external",
        _ => "resource",
    };
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A DaemonSet replaces its pods either before the old ones stop or after, never both and never neither.</summary>
internal sealed class DaemonSetStrategyRule : WorkloadRule
{
    /// <summary>Pods may be missing and surplus at once.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4213", Severity.Error,
        "Invalid value '{0}': may not be set when maxUnavailable is non-zero",
        "Set `maxUnavailable: 0` beside `maxSurge` (it is 1 unless set), or remove `maxSurge`.");

    /// <summary>No pod may be missing and none surplus, so none can be replaced.</summary>
    public static readonly DiagnosticDescriptor Neither = new("MG4214", Severity.Error,
        "Required value: `maxUnavailable` cannot be 0 when `maxSurge` is 0",
        "Set `maxUnavailable` or `maxSurge` to at least 1.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.DaemonSet) return;
        var strategy = workload.Spec["updateStrategy"];
        switch (strategy["type"].String)
        {
            case null or "" or "RollingUpdate":
                if (strategy["rollingUpdate"].Exists) CheckRolling(strategy["rollingUpdate"], sink);
                break;
            case "OnDelete":
                break;
            case var other:
                sink.Add(DeploymentStrategyRule.Unknown, strategy["type"].Location with { Path = strategy.Path }, other, "RollingUpdate, OnDelete");
                break;
        }
    }

    private static void CheckRolling(Field rolling, DiagnosticSink sink)
    {
        var (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"]);
        PodCountField.Check(unavailable, "maxUnavailable", sink);
        PodCountField.CheckNotAboveAll(unavailable, sink);
        PodCountField.Check(surge, "maxSurge", sink);
        PodCountField.CheckNotAboveAll(surge, sink);

        // One pod may be missing and none surplus unless it is said. Text that is no percentage counts for neither.
        var mayMiss = unavailable.Exists ? IntOrPercent.Of(unavailable) is { IsZero: false } : true;
        var mayExceed = IntOrPercent.Of(surge) is { IsZero: false };
        if (mayMiss && mayExceed) sink.Add(Both, surge, surge.Text);
        if (!mayMiss && !mayExceed) sink.Add(Neither, unavailable);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A Deployment replaces its pods in a way that gets on.</summary>
internal sealed class DeploymentStrategyRule : WorkloadRule
{
    /// <summary>There is no such way to replace pods.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("MG4209", Severity.Error,
        "Unsupported value '{0}': supported values: {1}",
        "Set `type` to one of {1}, or remove it to have RollingUpdate.");

    /// <summary>The pods are replaced all at once, or by hand, and there are settings for replacing them one by one.</summary>
    public static readonly DiagnosticDescriptor RollingUpdateForbidden = new("MG4210", Severity.Error,
        "Forbidden: `rollingUpdate` may not be specified when strategy `type` is '{0}'",
        "Remove `rollingUpdate`, or set `type: RollingUpdate`.");

    /// <summary>No pod may be missing and none surplus, so none can be replaced.</summary>
    public static readonly DiagnosticDescriptor NoProgress = new("MG4211", Severity.Error,
        "Invalid value '{0}': may not be 0 when `maxSurge` is 0",
        "Set `maxSurge` to at least 1 to replace pods without having fewer, or `maxUnavailable` to at least 1.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.Deployment) return;
        var strategy = workload.Spec["strategy"];
        var rolling = strategy["rollingUpdate"];
        switch (strategy["type"].String)
        {
            case null or "" or "RollingUpdate":
                if (rolling.Exists) CheckRolling(rolling, sink);
                break;
            case "Recreate":
                if (rolling.Exists) sink.Add(RollingUpdateForbidden, rolling, "Recreate");
                break;
            case var other:
                sink.Add(Unknown, strategy["type"].Location with { Path = strategy.Path }, other, "Recreate, RollingUpdate");
                break;
        }
    }

    // 25% each unless set, so only two zeros that are written can meet.
    private static void CheckRolling(Field rolling, DiagnosticSink sink)
    {
        var (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"]);
        PodCountField.Check(unavailable, "maxUnavailable", sink);
        PodCountField.Check(surge, "maxSurge", sink);
        if (IntOrPercent.Of(unavailable) is { IsZero: true } && IntOrPercent.Of(surge) is { IsZero: true }) sink.Add(NoProgress, unavailable, unavailable.Text);
        PodCountField.CheckNotAboveAll(unavailable, sink);
    }
}

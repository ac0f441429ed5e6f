using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A StatefulSet has settings for replacing its pods only when it replaces them itself.</summary>
internal sealed class StatefulSetStrategyRule : WorkloadRule
{
    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.StatefulSet) return;
        var strategy = workload.Spec["updateStrategy"];
        var rolling = strategy["rollingUpdate"];
        switch (strategy["type"].String)
        {
            case null or "" or "RollingUpdate":
                NumberField.CheckNotNegative(rolling["partition"], "partition", sink);
                break;
            case "OnDelete":
                if (rolling.Exists) sink.Add(DeploymentStrategyRule.RollingUpdateForbidden, rolling, "OnDelete");
                break;
            case var other:
                sink.Add(DeploymentStrategyRule.Unknown, strategy["type"].Location with { Path = strategy.Path }, other, "RollingUpdate, OnDelete");
                break;
        }
    }
}

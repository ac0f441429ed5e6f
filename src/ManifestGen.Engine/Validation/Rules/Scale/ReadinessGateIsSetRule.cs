using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A readiness gate is known to need a controller that opens it.</summary>
internal sealed class ReadinessGateIsSetRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NeedsController = new("MG6046", Severity.Info,
        "Pods of {0} are not ready until a controller sets their condition '{1}'; without one, they never are and every rollout stops",
        "Make sure that the controller runs in the cluster before this is applied.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var gate in workload.Pod["readinessGates"].Items)
            sink.Add(NeedsController, gate["conditionType"], workload, gate["conditionType"].Text);
    }
}

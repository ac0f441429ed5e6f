using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>
/// A disruption budget says what happens to Pods that are not ready. By default they are protected as the healthy ones are, so that a
/// workload that crashes in a loop keeps its node from draining.
/// </summary>
internal sealed class BudgetEvictsUnhealthyRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NotSaid = new("MG6009", Severity.Warning,
        "{0} does not say what happens to Pods that are not ready; by default, Pods that never get ready block the draining of their node",
        "Set unhealthyPodEvictionPolicy: AlwaysAllow.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var budget in bundle.Budgets)
        {
            var policy = budget.Manifest["spec"]["unhealthyPodEvictionPolicy"];
            if (!policy.Exists) sink.Add(NotSaid, policy, budget);
        }
    }
}

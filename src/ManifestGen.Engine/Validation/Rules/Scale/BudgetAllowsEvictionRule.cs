using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>A disruption budget lets at least one Pod go when its workload is at its smallest; otherwise no node that it is on ever drains.</summary>
internal sealed class BudgetAllowsEvictionRule : IBundleRule
{
    public static readonly DiagnosticDescriptor AllowsNone = new("MG6006", Severity.Error,
        "{0} allows no eviction from {1} at {2}: {3}. Nodes cannot be drained",
        "Use maxUnavailable: 1, which fits any number of replicas, or raise the number of replicas.");

    public static readonly DiagnosticDescriptor SaysNothing = new("MG6007", Severity.Error,
        "{0} has neither minAvailable nor maxUnavailable, which allows no eviction at all",
        "Set maxUnavailable: 1, which fits any number of replicas.");

    public static readonly DiagnosticDescriptor NeedsScale = new("MG6008", Severity.Error,
        "{0} goes by {1}, which takes a workload with a number of replicas, and selects the Pods of {2}: it allows no eviction at all",
        "For Pods of a {3}, give minAvailable as a number.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var budget in bundle.Budgets)
        {
            if (!budget.MinAvailable.Exists && !budget.MaxUnavailable.Exists)
            {
                sink.Add(SaysNothing, budget.Manifest["spec"], budget);
                continue;
            }

            foreach (var workload in bundle.SelectedBy(budget)) CheckOne(budget, workload, bundle.ReplicasOf(workload), sink);
        }
    }

    private static void CheckOne(Budget budget, Workload workload, ReplicaRange? replicas, DiagnosticSink sink)
    {
        if (replicas is null)
        {
            if (!budget.NeedsScale || !workload.IsBuiltIn) return;
            var field = budget.MaxUnavailable.Exists ? "maxUnavailable" : "a percentage";
            sink.Add(NeedsScale, budget.Limit, budget, field, workload, workload.Kind);
            return;
        }

        var smallest = Math.Max(1, replicas.Min);
        if (replicas.Max == 0 || budget.AllowedAt(smallest) is not 0) return;
        var at = smallest == replicas.Min ? replicas.MinInWords : "1 replica";
        sink.Add(AllowsNone, budget.Limit, budget, workload, at, budget.Explain(smallest));
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A Pod is under one disruption budget. The eviction API refuses to evict a Pod that has two, so that its node never drains.</summary>
internal sealed class OneBudgetRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Second = new("MG5013", Severity.Error,
        "{0} and {1} both select the Pods of {2}: a Pod under two budgets cannot be evicted at all",
        "Keep one of them, or make their selectors choose different Pods.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var reported = new HashSet<Budget>(ReferenceEqualityComparer.Instance);
        foreach (var workload in bundle.Workloads)
        {
            var budgets = bundle.BudgetsOf(workload);
            foreach (var second in budgets.Skip(1).Where(b => b.Manifest.Name != budgets[0].Manifest.Name && reported.Add(b)))
                sink.Add(Second, second.Selector.Field, second, budgets[0], workload);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A disruption budget's selector matches the Pods of some workload.</summary>
internal sealed class BudgetSelectsPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SelectsNothing = new("MG5002", Severity.Error,
        "{0} selects {1}, which no Pod of the set carries, so that it protects nothing",
        "Use the selector of the workload that it is for: {2}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var budget in bundle.Budgets)
        {
            if (!budget.Selector.Exists || budget.Selector.AsksControllerLabels || !bundle.HoldsPods(budget.Namespace)) continue;
            if (bundle.SelectedBy(budget).Count > 0) continue;
            sink.Add(SelectsNothing, budget.Selector.Field, budget, budget.Selector, bundle.Nearest(budget.Namespace, budget.Selector));
        }
    }
}

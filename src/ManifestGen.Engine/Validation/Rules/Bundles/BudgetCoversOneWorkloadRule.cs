using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A disruption budget is for one workload, and goes by labels that the workload's own selector holds.</summary>
internal sealed class BudgetCoversOneWorkloadRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Several = new("MG5024", Severity.Warning,
        "{0} selects {1}, which {2} all carry: its numbers are of all their Pods together",
        "Give each workload a budget of its own, with the workload's selector.");

    public static readonly DiagnosticDescriptor Narrower = new("MG5025", Severity.Warning,
        "{0} goes by label {1}, which {2} does not select its Pods by: the next change of that label takes its Pods out of the budget",
        "Use the workload's own selector, {3}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var budget in bundle.Budgets)
        {
            var covered = bundle.SelectedBy(budget);
            var names = covered.Select(w => w.ToString()).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 1)
            {
                sink.Add(Several, budget.Selector.Field, budget, budget.Selector, WordList.And(names));
            }
            else if (names.Length == 1 && covered[0].Selector.Exists)
            {
                var own = covered[0].Selector.Keys.ToHashSet(StringComparer.Ordinal);
                if (budget.Selector.Keys.FirstOrDefault(k => !own.Contains(k)) is { } extra)
                    sink.Add(Narrower, budget.Selector.Field, budget, extra, covered[0], covered[0].Selector);
            }
        }
    }
}

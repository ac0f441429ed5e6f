using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Disruption budgets that never let a node drain.</summary>
internal static class DisruptionCheck
{
    /// <summary>Both numbers are given.</summary>
    public static readonly DiagnosticDescriptor BothNumbers = new("MG1100", Severity.Error,
        "The disruption budget of '{0}' has both MaxUnavailable and MinAvailable",
        "Keep one of them; MaxUnavailable = 1 lets a drain go on whatever the number of Pods.");

    /// <summary>No Pod may ever be evicted.</summary>
    public static readonly DiagnosticDescriptor BlocksEvictions = new("MG1101", Severity.Error,
        "The disruption budget of '{0}' lets no Pod be evicted: {1} of {2} Pods, the fewest that run",
        "Write MaxUnavailable = 1, or let more Pods run than must stay.");

    /// <summary>Reports mistakes in the disruption budget of a component.</summary>
    /// <param name="scope">The component.</param>
    /// <param name="fewest">The fewest Pods that run when nothing is wrong.</param>
    public static void Check(ComponentScope scope, int fewest)
    {
        if (scope.Replicated?.DisruptionBudget is not { } budget) return;
        var name = scope.Component.Name;
        NumberCheck.Pods(scope, budget, nameof(budget.MaxUnavailable), $"MaxUnavailable of '{name}'", budget.MaxUnavailable, mayExceedAll: false);
        NumberCheck.Pods(scope, budget, nameof(budget.MinAvailable), $"MinAvailable of '{name}'", budget.MinAvailable, mayExceedAll: false);
        if (budget is { MaxUnavailable: not null, MinAvailable: not null })
        {
            scope.Report(BothNumbers, budget, nameof(budget.MinAvailable), name);
        }
        else if (budget.MaxUnavailable is { Value: 0 } none)
        {
            scope.Report(BlocksEvictions, budget, nameof(budget.MaxUnavailable), name, $"{none} may be away", fewest);
        }
        else if (budget.MinAvailable is { Value: >= 0 } stay && fewest > 0 && Pods(stay, fewest) >= fewest)
        {
            scope.Report(BlocksEvictions, budget, nameof(budget.MinAvailable), name, $"{stay} must stay", fewest);
        }
    }

    // Kubernetes rounds a percentage up.
    private static long Pods(PodCount count, int all) => count.IsPercent ? (((long)count.Value * all) + 99) / 100 : count.Value;
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Disruption;

/// <summary>A disruption budget is said one way, as a number of Pods or a share of them, over Pods that a selector can choose.</summary>
internal sealed class DisruptionBudgetRule : IManifestRule
{
    /// <summary>Both ways at once.</summary>
    public static readonly DiagnosticDescriptor Both = new("MG4421", Severity.Error,
        "minAvailable and maxUnavailable cannot be both set",
        "Keep maxUnavailable, which follows the number of replicas, or minAvailable.");

    /// <summary>Neither a number nor a percentage.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4422", Severity.Error,
        "Invalid {0} '{1}': {2}",
        "Set {0} to a number of Pods, or to a percentage up to 100%.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("PodDisruptionBudget", "policy/v1")) return;
        var spec = manifest["spec"];
        var available = spec["minAvailable"];
        var unavailable = spec["maxUnavailable"];
        if (available.Exists && unavailable.Exists) sink.Add(Both, spec);
        CheckAmount(available, "minAvailable", sink);
        CheckAmount(unavailable, "maxUnavailable", sink);
        LabelSelectorSyntax.Check(spec["selector"], sink);
    }

    private static void CheckAmount(Field amount, string name, DiagnosticSink sink)
    {
        if (!amount.Exists) return;
        if (Problem(amount) is { } problem) sink.Add(Invalid, amount, name, amount.Text, problem);
    }

    private static string? Problem(Field amount)
    {
        if (amount.String is not { } text) return amount.Integer < 0 ? "must be greater than or equal to 0" : null;
        if (!Percentage.TryParse(text, out var percent)) return Percentage.Form;
        return percent > 100 ? "must not be greater than 100%" : null;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a pod tolerates is said so that a taint can match it.</summary>
internal sealed class TolerationRule : PodRule
{
    /// <summary>Operator, key and value do not go together.</summary>
    public static readonly DiagnosticDescriptor InvalidOperator = new("MG4171", Severity.Error,
        "Invalid value '{0}': {1}",
        "Use `operator: Exists` with a key and no value, or Equal with a key and a value; to tolerate everything, Exists alone.");

    /// <summary>A time is set for an effect that evicts nobody.</summary>
    public static readonly DiagnosticDescriptor SecondsWithoutEviction = new("MG4172", Severity.Error,
        "Invalid value '{0}': effect must be 'NoExecute' when `tolerationSeconds` is set",
        "Set `effect: NoExecute`, the only effect that evicts running pods, or remove `tolerationSeconds`.");

    /// <summary>The first release that may compare a taint's value with a number.</summary>
    private static readonly KubernetesVersion Comparisons = new(37);

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var toleration in pod.Spec["tolerations"].Items)
        {
            var key = toleration["key"].String ?? "";
            var isExists = toleration["operator"].String == "Exists";
            if (key.Length > 0) LabelSyntax.CheckKey(toleration["key"], sink);
            else if (!isExists) sink.Add(InvalidOperator, toleration["operator"], toleration["operator"].String, "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
            if (toleration["tolerationSeconds"].Exists && toleration["effect"].String != "NoExecute") sink.Add(SecondsWithoutEviction, toleration["effect"], toleration["effect"].String);
            var comparison = toleration["operator"];
            ValueField.CheckRelease(comparison, comparison.String is "Gt" or "Lt" && context.Version < Comparisons, "Equal, Exists", sink);
            CheckValue(toleration, isExists, sink);
        }
    }

    // The API server names the operator, not the value.
    private static void CheckValue(Field toleration, bool isExists, DiagnosticSink sink)
    {
        if (toleration["value"].String is not { Length: > 0 } value) return;
        var problem = isExists ? "value must be empty when `operator` is 'Exists'" : LabelValue.Problem(value);
        if (problem is not null) sink.Add(InvalidOperator, toleration["value"].Location with { Path = toleration["operator"].Path }, value, problem);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a pod asks of its node can be answered.</summary>
internal sealed class NodeAffinityRule : PodRule
{
    /// <summary>A requirement without any term, which no node meets.</summary>
    public static readonly DiagnosticDescriptor NoTerms = new("MG4162", Severity.Error,
        "Required value: must have at least one node selector term",
        "Add a term, or remove the requirement to allow every node.");

    /// <summary>An expression has as many values as its operator does not take.</summary>
    public static readonly DiagnosticDescriptor SingleValue = new("MG4163", Severity.Error,
        "Required value: must be only one value when `operator` is '{0}'",
        "List exactly one value.");

    /// <summary>A node's field that cannot be asked for.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new("MG4164", Severity.Error,
        "Invalid key '{0}': not a valid field selector key",
        "Use metadata.name, the only field of a node that can be asked for, or a label in `matchExpressions`.");

    /// <summary>A weight that is none.</summary>
    public static readonly DiagnosticDescriptor InvalidWeight = new("MG4165", Severity.Error,
        "Invalid weight {0}: must be in the range 1-100",
        "Set a weight from 1 to 100; what weighs more is preferred.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        if (pod.Spec["affinity"] is not { Exists: true } all || all["nodeAffinity"] is not { Exists: true } affinity) return;
        var required = affinity["requiredDuringSchedulingIgnoredDuringExecution"];
        if (required.Exists)
        {
            if (required["nodeSelectorTerms"].Count == 0) sink.Add(NoTerms, required["nodeSelectorTerms"]);
            foreach (var term in required["nodeSelectorTerms"].Items) CheckTerm(term, judgesValues: true, sink);
        }

        foreach (var preferred in affinity["preferredDuringSchedulingIgnoredDuringExecution"].Items)
        {
            CheckWeight(preferred, sink);

            // A label's value that no node can have is no mistake here: the preference is then never met.
            CheckTerm(preferred["preference"], judgesValues: false, sink);
        }
    }

    /// <summary>Reports a weight that is none; a missing one is 0.</summary>
    internal static void CheckWeight(Field preferred, DiagnosticSink sink)
    {
        var weight = preferred["weight"].Integer ?? 0;
        if (weight is < 1 or > 100) sink.Add(InvalidWeight, preferred["weight"], weight);
    }

    private static void CheckTerm(Field term, bool judgesValues, DiagnosticSink sink)
    {
        foreach (var expression in term["matchExpressions"].Items)
        {
            CheckOperator(expression, sink);
            var key = expression["key"].String ?? "";
            if (QualifiedName.Problem(key) is { } problem) sink.Add(LabelSyntax.InvalidKey, expression["key"], key, problem);
            if (!judgesValues) continue;
            foreach (var value in expression["values"].Items)
            {
                if (value.String is { } text && LabelValue.Problem(text) is { } wrong) sink.Add(LabelSyntax.InvalidValue, value, text, wrong);
            }
        }

        foreach (var field in term["matchFields"].Items) CheckField(field, sink);
    }

    private static void CheckOperator(Field expression, DiagnosticSink sink)
    {
        var values = expression["values"];
        switch (expression["operator"].String)
        {
            case "In" or "NotIn":
                if (values.Count == 0) sink.Add(LabelSelectorSyntax.ValuesRequired, values);
                break;
            case "Exists" or "DoesNotExist":
                if (values.Count > 0) sink.Add(LabelSelectorSyntax.ValuesForbidden, values);
                break;
            case ("Gt" or "Lt") and var comparison:
                if (values.Count != 1) sink.Add(SingleValue, values, comparison);
                break;
            case var other:
                sink.Add(LabelSelectorSyntax.UnknownOperator, expression["operator"], other);
                break;
        }
    }

    private static void CheckField(Field field, DiagnosticSink sink)
    {
        if (field["operator"].String is not ("In" or "NotIn")) sink.Add(LabelSelectorSyntax.UnknownOperator, field["operator"], field["operator"].String);
        else if (field["values"].Count != 1) sink.Add(SingleValue, field["values"], field["operator"].String);
        if (field["key"].String != "metadata.name")
        {
            sink.Add(UnknownField, field["key"], field["key"].String);
            return;
        }

        foreach (var value in field["values"].Items)
        {
            NameField.Report(value, value.ItemText, Dns1123Subdomain.Problem(value.ItemText), sink);
        }
    }
}

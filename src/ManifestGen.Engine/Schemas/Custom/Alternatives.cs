using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Judges a value by the schemas that a schema joins with <c>allOf</c>, <c>anyOf</c>, <c>oneOf</c> and <c>not</c>.</summary>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="budget">How much may still be done.</param>
internal sealed class Alternatives(DiagnosticSink sink, WalkBudget budget)
{
    private const int ShownFaults = 4;

    /// <summary>Judges a value.</summary>
    /// <param name="node">The value.</param>
    /// <param name="schema">The schema that joins others.</param>
    public void Check(YamlNode node, ValueSchema schema) => Check(node, schema, schema);

    private void Check(YamlNode node, ValueSchema schema, ValueSchema owner)
    {
        if (!budget.Enter()) return;
        foreach (var part in schema.AllOf) Judge(node, part, owner, sink);

        // A number or a text, whose type says so already.
        var isWidened = schema is { IsIntOrString: true, AnyOf: [{ Type: ValueType.Integer }, { Type: ValueType.String }] };
        if (schema.AnyOf.Count > 0 && !isWidened) Some(node, schema.AnyOf, owner, isOne: false);
        if (schema.OneOf.Count > 0) Some(node, schema.OneOf, owner, isOne: true);
        if (schema.Not is { } not && Faults(node, not, owner).Count == 0 && !budget.IsEnded)
            Report(node, "not validate the schema (not)", Unwanted(not));
        budget.Leave();
    }

    private void Some(YamlNode node, IReadOnlyList<ValueSchema> parts, ValueSchema owner, bool isOne)
    {
        var faults = parts.Select(part => Faults(node, part, owner)).ToArray();
        var right = faults.Count(f => f.Count == 0);
        if (budget.IsEnded || right == 1 || (right > 1 && !isOne)) return;
        if (right > 1)
        {
            Report(node, "validate one and only one schema (oneOf). Found several valid", "Keep one of the alternatives: the value fits more than one.");
            return;
        }

        var rule = isOne ? "validate one and only one schema (oneOf). Found none valid" : "validate at least one schema (anyOf)";
        // Those that the value fits but for the least.
        var least = faults.Min(f => f.Count);
        var ways = faults.Where(f => f.Count == least).Select(f => string.Join(" and ", f.Take(ShownFaults).Select(Wish))).Distinct(StringComparer.Ordinal).Take(ShownFaults);
        Report(node, rule, $"Mend one of these: {string.Join("; or ", ways)}.");
    }

    private static string Wish(Diagnostic fault) => $"{fault.Location.Path}: {fault.Message}";

    private static string Unwanted(ValueSchema not) => not.Required.Count > 0
        ? $"Leave out {string.Join(" or ", not.Required)}: the schema forbids {(not.Required.Count == 1 ? "it" : "them together")} here."
        : "Write a value that the forbidden schema does not fit.";

    private void Report(YamlNode node, string rule, string help) => sink.Add(CustomDiagnostics.Alternatives, new Field(node), new Field(node).Path, rule, help);

    /// <summary>What keeps a value from fitting a schema; nothing when it fits.</summary>
    private IReadOnlyList<Diagnostic> Faults(YamlNode node, ValueSchema schema, ValueSchema owner)
    {
        var faults = new DiagnosticSink();
        Judge(node, schema, owner, faults);
        return faults.Found;
    }

    private void Judge(YamlNode node, ValueSchema schema, ValueSchema owner, DiagnosticSink faults)
    {
        var target = schema.Target;
        if (!budget.Take(target)) return;
        if (target.Type != ValueType.None || target.IsIntOrString || schema.Reference.Length > 0)
        {
            // A whole schema, as documents of OpenAPI join them.
            if (budget.Enter()) new ValueWalk(faults, budget, resources: null).Check(node, target);
            budget.Leave();
            return;
        }

        new ValueLimits(faults, budget).Check(node, target, owner);
        foreach (var (name, property) in target.Properties)
        {
            var own = owner.Property(name);
            if (node is not YamlMapping mapping) break;
            if (own?.IsLeftOut(mapping[name]) == true) JudgeDefault(new Field(mapping)[name], property, own, faults);
            else if (mapping[name] is { } value) Judge(value, property, own ?? property.Target, faults);
        }

        if (node is YamlSequence { Items: var items } && target.Items is { } item)
            foreach (var value in items) Judge(value, item, owner.Items?.Target ?? item.Target, faults);
        new Alternatives(faults, budget).Check(node, target, owner);
    }

    /// <summary>Judges the default that stands in for a field that is left out. What is wrong with it is said of the field: the default has no place among the manifests.</summary>
    private void JudgeDefault(Field field, ValueSchema schema, ValueSchema own, DiagnosticSink faults)
    {
        if (own.Default is not { } value || Faults(value, schema, own).Count == 0) return;
        faults.Add(CustomDiagnostics.Alternatives, field, field.Path, $"be other than its default, {ValueJson.Of(value)}", "Set it.");
    }
}

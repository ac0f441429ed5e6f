using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Patterns;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Judges what a schema says of a value beyond its type: required fields, closed sets, bounds, patterns, formats, lists without doubles.</summary>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="budget">Is told of patterns that cannot be judged.</param>
internal sealed class ValueLimits(DiagnosticSink sink, WalkBudget budget)
{
    /// <summary>Judges a value whose type is right.</summary>
    /// <param name="node">The value.</param>
    /// <param name="schema">What is said of it.</param>
    /// <param name="owner">The schema whose defaults stand in for fields that are left out; null for the schema itself.</param>
    public void Check(YamlNode node, ValueSchema schema, ValueSchema? owner = null)
    {
        if (schema.Values.Count > 0) InSet(node, schema.Values);
        switch (node)
        {
            case YamlMapping mapping:
                Required(mapping, schema, owner ?? schema);
                Count(node, mapping.Count, schema.EntryCount, "properties");
                break;
            case YamlSequence sequence:
                Count(node, sequence.Items.Count, schema.ItemCount, "items");
                if (schema.HasUniqueItems || schema.ListKeys.Count > 0) Doubles(sequence, schema);
                break;
            case YamlScalar { Kind: ScalarKind.String } text:
                Text(text, schema);
                break;
            case YamlScalar { Kind: ScalarKind.Integer or ScalarKind.Float } number:
                Number(number, schema);
                break;
        }
    }

    private void Required(YamlMapping mapping, ValueSchema schema, ValueSchema owner)
    {
        foreach (var name in schema.Required)
        {
            var property = owner.Property(name);
            if ((property?.IsLeftOut(mapping[name]) ?? mapping[name] is null) && property?.Default is null) sink.Add(SchemaDiagnostics.Required, new Field(mapping)[name], name);
        }
    }

    private void InSet(YamlNode node, IReadOnlyList<YamlNode> values)
    {
        var json = ValueJson.Of(node);
        if (values.Any(v => ValueJson.Of(v) == json)) return;
        var text = node is YamlScalar scalar ? scalar.Text : json;
        sink.Add(SchemaDiagnostics.Unsupported, new Field(node), text, string.Join(", ", values.Select(v => v is YamlScalar known ? $"\"{known.Text}\"" : ValueJson.Of(v))));
    }

    private void Text(YamlScalar scalar, ValueSchema schema)
    {
        var field = new Field(scalar);
        var length = schema.Length == default ? 0 : scalar.Text.EnumerateRunes().Count();
        if (length < schema.Length.Least) sink.Add(CustomDiagnostics.TooShort, field, field.Path, Shown(scalar), Invariant($"be at least {schema.Length.Least} chars long"));
        if (length > schema.Length.Most)
            sink.Add(CustomDiagnostics.TooLong, field, Invariant($"Too long: may not be more than {schema.Length.Most} bytes"), Invariant($"{schema.Length.Most} characters"));

        if (schema.Pattern is { } pattern)
        {
            var verdict = pattern.Judge(scalar.Text);
            if (verdict == PatternVerdict.Unknown) budget.Miss(pattern.Text);
            if (verdict == PatternVerdict.Differs) sink.Add(CustomDiagnostics.Pattern, field, field.Path, Shown(scalar), pattern.Text);
        }

        if (ValueFormat.Find(schema.Format) is { } format && !format.IsRight(scalar.Text)) sink.Add(CustomDiagnostics.Format, field, field.Path, Shown(scalar), schema.Format, format.Example);
    }

    private void Number(YamlScalar scalar, ValueSchema schema)
    {
        var value = GoNumber.Float(scalar.Text);
        if (GoNumber.TryInteger(scalar, out var integer)) value = integer;
        if (schema.Minimum is { } least && (value < least.Value || (least.IsExclusive && value == least.Value)))
            Report(least.IsExclusive ? "greater than" : "greater than or equal to", least);
        if (schema.Maximum is { } most && (value > most.Value || (most.IsExclusive && value == most.Value)))
            Report(most.IsExclusive ? "less than" : "less than or equal to", most);
        if (schema.MultipleOf is { Value: > 0 } factor && !IsMultiple(value, factor.Value)) Report("a multiple of", factor);

        void Report(string relation, NumberBound bound) =>
            sink.Add(CustomDiagnostics.Range, new Field(scalar), new Field(scalar).Path, GoNumber.Json(scalar), relation, bound.Text);
    }

    private static bool IsMultiple(double value, double factor)
    {
        // In decimals where they reach, so that 0.3 is a multiple of 0.1.
        if (Math.Abs(value) < 1e15 && factor > 1e-9 && factor < 1e15) return (decimal)value % (decimal)factor == 0;
        return Math.IEEERemainder(value, factor) == 0;
    }

    private void Count(YamlNode node, int count, SizeBounds bounds, string what)
    {
        var field = new Field(node);
        if (count < bounds.Least) sink.Add(CustomDiagnostics.TooShort, field, field.Path, count, Invariant($"have at least {bounds.Least} {what}"));
        if (count > bounds.Most) sink.Add(CustomDiagnostics.TooLong, field, Invariant($"Too many: {count}: must have at most {bounds.Most} items"), Invariant($"{bounds.Most} items"));
    }

    private void Doubles(YamlSequence sequence, ValueSchema schema)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (!budget.Take(schema)) return;
            if ((schema.ListKeys.Count > 0 ? Keys(item, schema) : ValueJson.Of(item)) is { } key && !seen.Add(key)) sink.Add(CustomDiagnostics.Duplicate, new Field(item), key);
        }
    }

    /// <summary>The fields that tell an item of a list from the others, a default standing in for one that is left out.</summary>
    private static string? Keys(YamlNode item, ValueSchema schema)
    {
        if (item is not YamlMapping mapping) return null;
        var keys = new StringBuilder("{");
        foreach (var name in schema.ListKeys)
        {
            var property = schema.Items?.Target.Property(name);
            if (((property?.IsLeftOut(mapping[name]) ?? false) ? property.Default : mapping[name]) is not { } value) continue;
            if (keys.Length > 1) keys.Append(',');
            keys.Append('"').Append(name).Append("\":").Append(ValueJson.Of(value));
        }

        return keys.Length == 1 ? null : keys.Append('}').ToString();
    }

    private static string Shown(YamlScalar scalar) => ValueJson.Of(scalar);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

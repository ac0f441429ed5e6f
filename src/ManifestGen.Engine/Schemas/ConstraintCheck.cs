using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>Judges what the tables of the schema say beyond types.</summary>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class ConstraintCheck(DiagnosticSink sink)
{
    /// <summary>Reports required fields that are missing, null or empty.</summary>
    public void CheckRequired(YamlMapping mapping, IReadOnlyList<StructureField> required)
    {
        foreach (var field in required)
        {
            var there = mapping[field.Name] switch
            {
                null or YamlScalar { Kind: ScalarKind.Null } => false,
                YamlScalar { Text: "" } => false,
                YamlSequence sequence => sequence.Items.Count > 0,
                _ => true,
            };
            if (!there) sink.Add(SchemaDiagnostics.Required, new Field(mapping)[field.Name], field.Name);
        }
    }

    /// <summary>Reports a text, or an item of a list of texts, that is none of those that are allowed. An empty text means that it was left out.</summary>
    public void CheckValues(YamlNode node, IReadOnlyList<string> values)
    {
        if (node is YamlSequence sequence)
        {
            for (var item = 0; item < sequence.Items.Count && !IsFull; item++) CheckValues(sequence.Items[item], values);
        }
        else if (node is YamlScalar { Kind: ScalarKind.String, Text.Length: > 0 } scalar && !values.Contains(scalar.Text))
        {
            sink.Add(SchemaDiagnostics.Unsupported, new Field(scalar), scalar.Text, string.Join(", ", values.Select(v => $"\"{v}\"")));
        }
    }

    /// <summary>Reports items of a list that share the values of its key fields.</summary>
    public void CheckKeys(YamlNode node, IReadOnlyList<string> keys)
    {
        if (node is not YamlSequence { Items.Count: > 1 } sequence) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in sequence.Items)
        {
            if (IsFull) return;
            if (KeyOf(new Field(item), keys) is not { } key || seen.Add(key)) continue;
            var place = new Field(item);
            if (keys is [{ Length: > 0 } only]) place = place[only];
            sink.Add(SchemaDiagnostics.DuplicateItem, place, key);
        }
    }

    private bool IsFull => sink.Found.Count > ReadingLimits.Errors;

    private static string? KeyOf(Field item, IReadOnlyList<string> keys)
    {
        if (keys is [""]) return item.Text;
        var parts = new string[keys.Count];
        for (var part = 0; part < parts.Length; part++)
        {
            // The only key with a default: a port's protocol.
            if ((item[keys[part]].Text ?? (keys[part] == "protocol" ? "TCP" : null)) is not { } text) return null;
            parts[part] = text;
        }

        return string.Join('/', parts);
    }
}

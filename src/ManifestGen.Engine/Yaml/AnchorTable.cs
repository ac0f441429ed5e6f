using YamlDotNet.Core;

namespace ManifestGen.Engine.Yaml;

/// <summary>The anchors of one document. An alias becomes a copy of its anchor's value, with the anchor's lines: that is where the text to mend stands.</summary>
/// <param name="budget">How many values may still be copied in the file.</param>
internal sealed class AnchorTable(CopyBudget budget)
{
    private readonly Dictionary<AnchorName, YamlNode?> _values = [];

    /// <summary>Notes that the value of an anchor begins.</summary>
    public void Begin(AnchorName anchor)
    {
        if (!anchor.IsEmpty) _values[anchor] = null;
    }

    /// <summary>Notes the value of an anchor. A name may be used again; the last one counts.</summary>
    public void Define(AnchorName anchor, YamlNode value)
    {
        if (!anchor.IsEmpty) _values[anchor] = value;
    }

    /// <summary>Copies the value of an anchor.</summary>
    /// <param name="anchor">The anchor's name.</param>
    /// <param name="depth">How many levels the copy may have.</param>
    /// <param name="outcome">What became of it; the copy is incomplete unless it is <see cref="AliasOutcome.Copied"/>.</param>
    public YamlNode? Copy(AnchorName anchor, int depth, out AliasOutcome outcome)
    {
        outcome = AliasOutcome.Unknown;
        if (!_values.TryGetValue(anchor, out var value)) return null;
        outcome = value is null ? AliasOutcome.Recursive : AliasOutcome.Copied;
        return value is null ? null : Copy(value, depth, ref outcome);
    }

    private YamlNode? Copy(YamlNode value, int depth, ref AliasOutcome outcome)
    {
        if (depth < 0) outcome = AliasOutcome.TooDeep;
        else if (!budget.Take()) outcome = AliasOutcome.TooMany;
        if (outcome != AliasOutcome.Copied) return null;
        switch (value)
        {
            case YamlSequence sequence:
                var items = new YamlSequence { Line = sequence.Line, Column = sequence.Column };
                foreach (var item in sequence.Items)
                {
                    if (Copy(item, depth - 1, ref outcome) is not { } copy) return null;
                    items.Add(copy);
                }

                return items;

            case YamlMapping mapping:
                var entries = new YamlMapping { Line = mapping.Line, Column = mapping.Column };
                foreach (var entry in mapping.Entries)
                {
                    if (Copy(entry.Value, depth - 1, ref outcome) is not { } copy) return null;
                    entries.Add(entry.Key, entry.Line, entry.Column, copy);
                }

                return entries;

            case YamlScalar scalar:
                return new YamlScalar { Text = scalar.Text, Kind = scalar.Kind, Line = scalar.Line, Column = scalar.Column };

            default:
                throw new InvalidOperationException($"A {value.GetType().Name} is no YAML value.");
        }
    }
}

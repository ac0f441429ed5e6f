using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>A value of a chart in one environment.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Form">What it is.</param>
/// <param name="Value">The value.</param>
internal sealed record ChartValue(IReadOnlyList<string> Path, ValueForm Form, TemplateValue Value)
{
    /// <summary>Whether another environment has the same value.</summary>
    public bool IsSame(ChartValue? other) => other is not null && Written(Value) == Written(other.Value);

    /// <summary>The value as a file says it on top of another environment's: of an image, only what differs, as Helm merges maps.</summary>
    public TemplateValue ToValueOver(ChartValue? other)
    {
        if (Value is not MapValue mine || other?.Value is not MapValue theirs) return Value;
        var changed = mine.Entries.Where(e => !theirs.Entries.Any(o => o.Key == e.Key && Written(o.Value) == Written(e.Value)));
        // A null takes away what the other environment has.
        var gone = theirs.Entries.Where(o => !mine.Entries.Any(e => e.Key == o.Key)).Select(o => YamlText.Entry(o.Key, LiteralValue.Null));
        return YamlText.Map(changed.Concat(gone));
    }

    private static string Written(TemplateValue value) => YamlText.Write(YamlText.Map(YamlText.Entry("value", value)));
}

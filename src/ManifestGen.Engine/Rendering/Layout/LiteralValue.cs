namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A number, a boolean or a null, in the spelling that every reader of YAML takes for it.</summary>
/// <param name="Text">The spelling.</param>
internal sealed record LiteralValue(string Text) : TemplateValue
{
    /// <summary>No value.</summary>
    public static LiteralValue Null { get; } = new("null");

    /// <summary>Whether this is the null.</summary>
    public bool IsNull => Text == Null.Text;
}

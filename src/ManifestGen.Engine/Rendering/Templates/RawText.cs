namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Text that a template writes as it is, as though it stood in the template.</summary>
/// <param name="Text">The text.</param>
internal sealed record RawText(string Text)
{
    /// <inheritdoc />
    public override string ToString() => Text;
}

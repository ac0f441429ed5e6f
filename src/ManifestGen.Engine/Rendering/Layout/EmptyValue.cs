namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A map or list without entries on a line of its own.</summary>
/// <param name="Text">What it is written as when it is all that its holder holds.</param>
/// <param name="Column">The column at which it stands.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="At">Where in the output it is written: after the holder's indicator.</param>
internal sealed record EmptyValue(string Text, int Column, bool IsList, int At);

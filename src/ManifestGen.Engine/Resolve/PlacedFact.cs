namespace ManifestGen.Engine.Resolve;

/// <summary>A fact and where it stands.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The fact.</param>
public sealed record PlacedFact(string File, int Line, string Text);

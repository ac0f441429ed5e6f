namespace ManifestGen.Engine.Resolve;

/// <summary>A key with a text: a label, an annotation, an entry of a ConfigMap.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The text.</param>
/// <param name="Origin">Where it came from.</param>
public readonly record struct ResolvedEntry(string Key, string Value, Origin Origin);

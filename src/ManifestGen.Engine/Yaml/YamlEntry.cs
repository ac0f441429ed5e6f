namespace ManifestGen.Engine.Yaml;

/// <summary>A key with its place, and its value.</summary>
/// <param name="Key">The key's text.</param>
/// <param name="Line">The key's line, counted from 1.</param>
/// <param name="Column">The key's column, counted from 1.</param>
/// <param name="Value">The value.</param>
internal readonly record struct YamlEntry(string Key, int Line, int Column, YamlNode Value);

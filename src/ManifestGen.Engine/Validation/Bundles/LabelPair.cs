namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>One label: a key with its value.</summary>
/// <param name="Key">The key, with its prefix when it has one.</param>
/// <param name="Value">The value; may be empty.</param>
internal sealed record LabelPair(string Key, string Value)
{
    /// <inheritdoc />
    public override string ToString() => $"{Key}={Value}";
}

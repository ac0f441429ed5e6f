namespace ManifestGen;

/// <summary>A header that an HTTP probe sends.</summary>
/// <param name="Name">The name: letters, digits and <c>-</c>.</param>
/// <param name="Value">The value.</param>
public sealed record HttpHeader(string Name, string Value);

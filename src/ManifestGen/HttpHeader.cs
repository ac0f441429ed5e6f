namespace ManifestGen;

/// <summary>A header that an HTTP probe sends.</summary>
/// <param name="Name">The name: letters, digits and <c>-</c>.</param>
/// <param name="Value">The value.</param>
public sealed record HttpHeader(string Name, string Value)
{
    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Name ?? throw new ArgumentNullException(nameof(Name));

    /// <summary>The value.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Value ?? throw new ArgumentNullException(nameof(Value));
}

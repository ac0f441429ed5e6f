using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A label: what resources are found and grouped by.</summary>
public sealed record Label : ModelElement
{
    /// <summary>Makes a label.</summary>
    /// <param name="key">The key: at most 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, with an optional DNS prefix and <c>/</c> before it.</param>
    /// <param name="value">The value: at most 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, begun and ended by a letter or digit, or empty.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Label(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The key.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An annotation: a note on a resource for tools to read.</summary>
public sealed record Annotation : ModelElement
{
    /// <summary>Makes an annotation.</summary>
    /// <param name="key">The key: at most 63 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, with an optional DNS prefix and <c>/</c> before it.</param>
    /// <param name="value">The value: any text; all annotations of a resource together hold at most 256 KiB.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Annotation(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
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

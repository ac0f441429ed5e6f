using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>One entry of a component's configuration. Kubernetes: <c>ConfigMap.data[key]</c>.</summary>
public sealed record ConfigurationEntry : ModelElement
{
    /// <summary>Makes an entry.</summary>
    /// <param name="key">The name of the variable or of the file: at most 253 letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</param>
    /// <param name="value">The value of the variable or the content of the file. No secret: anyone who may read the namespace reads it.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ConfigurationEntry(string key, string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Key = key;
        Value = value;
    }

    /// <summary>The name of the variable or of the file.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The value or the content.</summary>
    public string Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}

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

    /// <summary>Whether <see cref="Value"/> is the content in base64, as of a file that is no text; false by default. Kubernetes: <c>ConfigMap.binaryData</c>.</summary>
    public bool IsBinary { get; init; }

    /// <summary>The file that the content is read from while the product is built; null when <see cref="Value"/> holds it.</summary>
    public string? Source { get; init; }

    /// <summary>The content of a file, text or not, as it is while the product is built. A change of the file changes what is generated.</summary>
    /// <param name="path">The file, relative to the folder of the component's project, or of the definition's project when the component runs the image of others.</param>
    /// <param name="key">The name that it has in the container; by default its own.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static ConfigurationEntry FromFile(string path, string? key = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(key ?? Path.GetFileName(path ?? throw new ArgumentNullException(nameof(path))), "", file, line) { Source = path };
}

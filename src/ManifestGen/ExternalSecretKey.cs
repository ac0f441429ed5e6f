using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A key of a Secret and what it is read from. Kubernetes, External Secrets: <c>data[]</c>.</summary>
public sealed record ExternalSecretKey : ModelElement
{
    /// <summary>Reads a key from a store.</summary>
    /// <param name="key">The key in the Secret. Kubernetes: <c>secretKey</c>.</param>
    /// <param name="entry">The entry in the store, such as <c>shop/database</c>. Kubernetes: <c>remoteRef.key</c>.</param>
    /// <param name="property">The property of the entry; by default all of it. Kubernetes: <c>remoteRef.property</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExternalSecretKey(string key, string entry, string? property = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Key = key;
        Entry = entry;
        Property = property;
    }

    /// <summary>The key in the Secret.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The entry in the store.</summary>
    public string Entry { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The property of the entry; null for all of it.</summary>
    public string? Property { get; init; }
}

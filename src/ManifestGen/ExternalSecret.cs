using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// A Secret that the External Secrets operator makes of what a store holds, and keeps up to date. Refer to it as to any Secret:
/// <c>database.Key("connection")</c>. Kubernetes, External Secrets: <c>ExternalSecret</c>.
/// </summary>
public sealed record ExternalSecret : SecretSource
{
    /// <summary>Makes a Secret of what a store holds.</summary>
    /// <param name="name">The name of the Secret, and of the resource that it is made by.</param>
    /// <param name="store">The store that it is read from.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ExternalSecret(string name, SecretStore store, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Store = store;

    /// <summary>The store that it is read from. Kubernetes: <c>secretStoreRef</c>.</summary>
    public SecretStore Store { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The keys of the Secret and what each is read from. Kubernetes: <c>data</c>.</summary>
    public IReadOnlyList<ExternalSecretKey> Keys { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>An entry of the store whose every property becomes a key; none by default. Kubernetes: <c>dataFrom[].extract.key</c>.</summary>
    public string? AllOf { get; init; }

    /// <summary>How often the store is read anew, in whole seconds; 1 h by default. Kubernetes: <c>refreshInterval</c>.</summary>
    public TimeSpan Refresh { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A reference to one of its keys, for an environment variable or a connection string.</summary>
    /// <param name="key">The key.</param>
    public SecretKey Key(string key) => new(Name, key);
}

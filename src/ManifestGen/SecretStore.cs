using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A store of secrets that the External Secrets operator knows. Kubernetes, External Secrets: <c>SecretStore</c>, <c>ClusterSecretStore</c>.</summary>
public sealed record SecretStore : ModelElement
{
    /// <summary>Refers to a store.</summary>
    /// <param name="name">Its name. Kubernetes: <c>secretStoreRef.name</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public SecretStore(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether it is one for the whole cluster; by default it is one of the product's namespace. Kubernetes: <c>secretStoreRef.kind</c>.</summary>
    public bool IsClusterWide { get; init; }
}

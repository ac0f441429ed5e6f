using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Secrets that the Secrets Store CSI driver brings into a container as files, without a Secret in the cluster. They are mounted by a
/// <see cref="SecretProviderVolume"/>. Kubernetes, Secrets Store CSI driver: <c>SecretProviderClass</c>.
/// </summary>
public sealed record SecretProvider : SecretSource
{
    /// <summary>Describes what is brought.</summary>
    /// <param name="name">The name of the resource.</param>
    /// <param name="provider">The provider that the driver asks: <c>azure</c>, <c>aws</c>, <c>gcp</c>, <c>vault</c>. Kubernetes: <c>provider</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public SecretProvider(string name, string provider, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Provider = provider;

    /// <summary>The provider that the driver asks.</summary>
    public string Provider { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>What the provider has to know, in its own form: the vault, and the objects in it. Kubernetes: <c>parameters</c>.</summary>
    public IReadOnlyList<ProviderParameter> Parameters { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

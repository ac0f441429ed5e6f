using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The secrets of a <see cref="SecretProvider"/> as files, read-only. .NET reads them by <c>AddKeyPerFile</c>. Kubernetes: <c>csi</c>.</summary>
public sealed record SecretProviderVolume : Volume
{
    /// <summary>Makes a volume.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="provider">What brings the secrets, one of the product's. Kubernetes: <c>volumeAttributes.secretProviderClass</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public SecretProviderVolume(string name, SecretProvider provider, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Provider = provider;

    /// <summary>What brings the secrets.</summary>
    public SecretProvider Provider { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }
}

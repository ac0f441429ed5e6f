using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The keys of an existing Secret as files. Kubernetes: <c>secret</c>.</summary>
public sealed record SecretVolume : Volume
{
    /// <summary>Makes a volume.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="secret">The name of the Secret, in the namespace that the product is applied to.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public SecretVolume(string name, string secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => Secret = secret;

    /// <summary>The name of the Secret. Kubernetes: <c>secret.secretName</c>.</summary>
    public string Secret { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether the container starts when it is missing; by default it waits. Kubernetes: <c>optional</c>.</summary>
    public bool Optional { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The keys of an existing ConfigMap as files. Kubernetes: <c>configMap</c>.</summary>
public sealed record ConfigMapVolume : Volume
{
    /// <summary>Makes a volume.</summary>
    /// <param name="name">The name; see <see cref="Volume.Name"/>.</param>
    /// <param name="configMap">The name of the ConfigMap, in the namespace that the product is applied to.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ConfigMapVolume(string name, string configMap, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, file, line) => ConfigMap = configMap;

    /// <summary>The name of the ConfigMap. Kubernetes: <c>configMap.name</c>.</summary>
    public string ConfigMap { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether the container starts when it is missing; by default it waits. Kubernetes: <c>optional</c>.</summary>
    public bool Optional { get; init; }
}

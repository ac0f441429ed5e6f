using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An existing Secret or ConfigMap of which every key becomes an environment variable. Kubernetes: <c>containers[].envFrom</c>.</summary>
public sealed record EnvironmentSource : ModelElement
{
    private EnvironmentSource(string name, bool isSecret, string file, int line)
        : base(file, line)
    {
        Name = name;
        IsSecret = isSecret;
    }

    /// <summary>The name of the Secret or ConfigMap, in the namespace that the product is applied to.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether it is a Secret; otherwise a ConfigMap.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What is put before each key, such as <c>Shop__</c>.</summary>
    public string Prefix { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = "";

    /// <summary>Whether the container starts when it is missing; by default it waits.</summary>
    public bool Optional { get; init; }

    /// <summary>Every key of an existing Secret.</summary>
    /// <param name="name">The name of the Secret.</param>
    /// <param name="prefix">What is put before each key.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static EnvironmentSource Secret(string name, string prefix = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, isSecret: true, file, line) { Prefix = prefix };

    /// <summary>Every key of an existing ConfigMap.</summary>
    /// <param name="name">The name of the ConfigMap.</param>
    /// <param name="prefix">What is put before each key.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public static EnvironmentSource ConfigMap(string name, string prefix = "", [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, isSecret: false, file, line) { Prefix = prefix };
}

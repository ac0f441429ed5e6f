using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>Lets a Pod run on nodes that keep others away. Kubernetes: <c>tolerations[]</c>.</summary>
public sealed record Toleration : ModelElement
{
    private Toleration()
        : base("", 0)
    {
    }

    /// <summary>Tolerates a taint.</summary>
    /// <param name="key">The taint's key, such as <c>node-role.kubernetes.io/control-plane</c>. Kubernetes: <c>key</c>.</param>
    /// <param name="value">The taint's value; null, the default, for any. Kubernetes: <c>value</c>, or else <c>operator: Exists</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Toleration(string key, string? value = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Key = key ?? throw new ArgumentNullException(nameof(key));
        Value = value;
    }

    /// <summary>Tolerates every taint, so that a daemon runs on every node whatever its state.</summary>
    public static Toleration Everything { get; } = new();

    /// <summary>The taint's key; null for every taint.</summary>
    public string? Key { get; }

    /// <summary>The taint's value; null for any.</summary>
    public string? Value { get; init; }

    /// <summary>The taint's effect; null, the default, for any. Kubernetes: <c>effect</c>.</summary>
    public TaintEffect? Effect { get; init; }

    /// <summary>How long a Pod stays after the taint came, in whole seconds, with <see cref="TaintEffect.NoExecute"/> only; for good by default. Kubernetes: <c>tolerationSeconds</c>.</summary>
    public TimeSpan? Stay { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The namespace that a product runs in. Every resource of the product names it. Kubernetes: <c>Namespace</c>, <c>metadata.namespace</c>.</summary>
public sealed record ProductNamespace : ModelElement
{
    /// <summary>Names a namespace.</summary>
    /// <param name="name">The name: at most 63 lower-case letters, digits and <c>-</c>, as a DNS label. It cannot change once the product runs.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public ProductNamespace(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Whether it is written along with the product; true by default. False refers to one that exists.</summary>
    public bool Create { get; init; } = true;

    /// <summary>What Pods may do in it at most, others being rejected; <see cref="PodSecurity.Restricted"/> by default. Kubernetes: the labels <c>pod-security.kubernetes.io/enforce</c>, <c>audit</c> and <c>warn</c>.</summary>
    public PodSecurity PodSecurity { get; init; }

    /// <summary>Labels of the namespace alone. Kubernetes: <c>metadata.labels</c>.</summary>
    public IReadOnlyList<Label> Labels { get; init => field = ReadOnlyCopy.Of(value); } = [];

    /// <summary>Annotations of the namespace alone. Kubernetes: <c>metadata.annotations</c>.</summary>
    public IReadOnlyList<Annotation> Annotations { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

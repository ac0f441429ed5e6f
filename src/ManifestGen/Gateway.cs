using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An existing gateway, the entrance to a cluster that routes go through. Kubernetes, Gateway API: <c>parentRefs[]</c>.</summary>
public sealed record Gateway : ModelElement
{
    /// <summary>Refers to a gateway.</summary>
    /// <param name="name">Its name. Kubernetes: <c>name</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Gateway(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>Its namespace; that of the product by default. Kubernetes: <c>namespace</c>.</summary>
    public string? Namespace { get; init; }

    /// <summary>Which of its listeners is meant, such as <c>https</c>; all that fit by default. Kubernetes: <c>sectionName</c>.</summary>
    public string? Listener { get; init; }
}

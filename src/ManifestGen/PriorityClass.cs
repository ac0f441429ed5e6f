using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// Which Pods are placed first where there is no room for all, at the cost of others. With a <see cref="Value"/> it is written along with the product;
/// without, it is one that exists. Classes are of the whole cluster, so its name should begin with that of the product. Kubernetes:
/// <c>PriorityClass</c>.
/// </summary>
public sealed record PriorityClass : ModelElement
{
    /// <summary>Names a class.</summary>
    /// <param name="name">The name: lower-case letters, digits, <c>-</c> and <c>.</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public PriorityClass(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Name = name;

    /// <summary>The name. Kubernetes: <c>priorityClassName</c>.</summary>
    public string Name { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The priority, at most 1,000,000,000; Pods without a class have 0. It cannot change. Null for a class that exists. Kubernetes: <c>value</c>.</summary>
    public int? Value { get; init; }

    /// <summary>Whether Pods of lower priority are ended to make room; true by default. Kubernetes: <c>preemptionPolicy</c>.</summary>
    public bool Preempts { get; init; } = true;

    /// <summary>What it is for; nothing by default. Kubernetes: <c>description</c>.</summary>
    public string? Description { get; init; }
}

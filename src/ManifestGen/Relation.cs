using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// That a component talks to another. It receives the other's address, or its connection string, as configuration in .NET's own form, is
/// started after it where an order of starting exists, and is let through to it by network policies.
/// </summary>
public sealed record Relation : ModelElement
{
    /// <summary>Relates to a component.</summary>
    /// <param name="target">The component that is talked to, one of the product's. It is found in the product by its name, so a changed copy of it counts as the same.</param>
    /// <param name="port">The port, one of the component's, found by its name; by default the one that requests come to: the first of TCP.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Relation(Component target, Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Target = target;
        Port = port;
    }

    /// <summary>The component that is talked to.</summary>
    public Component Target { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The port that is talked to; by default the first of TCP.</summary>
    public Port? Port { get; init; }

    /// <summary>
    /// The name under which the user finds it: the service name of <c>http://name</c>, or the connection string's. By default the component's
    /// own name.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>The connection string for this user alone; by default that of the component, and without one the address is given.</summary>
    public ConnectionString? ConnectionString { get; init; }

    /// <summary>Whether the two may be started in any order; false by default: the user is started after what it uses. One of two components that use each other says so.</summary>
    public bool InAnyOrder { get; init; }

    /// <summary>A relation to the port that a component's requests come to.</summary>
    public static implicit operator Relation(Component target) => FromComponent(target);

    /// <summary>A relation to the port that a component's requests come to.</summary>
    public static Relation FromComponent(Component target) => new(target, null, "", 0);
}

namespace ManifestGen.Engine.Resolve;

/// <summary>That a component talks to another one of the product.</summary>
public sealed record ResolvedRelation
{
    /// <summary>The name of the component that is talked to.</summary>
    public required string Target { get; init; }

    /// <summary>The name under which the user finds it.</summary>
    public required string Name { get; init; }

    /// <summary>The port that is talked to; null when the component has none that is known.</summary>
    public ResolvedEndpoint? Endpoint { get; init; }

    /// <summary>Whether the user is started after it, where an order of starting exists. These relations have no cycle.</summary>
    public required bool StartsAfter { get; init; }

    /// <summary>What the user is told of it, in its environment: the address, or the connection string with what that refers to before it.</summary>
    public required IReadOnlyList<ResolvedVariable> Variables { get; init; }

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>A port of a container.</summary>
public sealed record ResolvedPort
{
    /// <summary><c>name</c>.</summary>
    public required Resolved<string> Name { get; init; }

    /// <summary><c>containerPort</c>.</summary>
    public required Resolved<int> Number { get; init; }

    /// <summary><c>protocol</c>: <c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</summary>
    public required Resolved<string> Protocol { get; init; }
}

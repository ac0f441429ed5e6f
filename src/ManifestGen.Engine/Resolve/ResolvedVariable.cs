namespace ManifestGen.Engine.Resolve;

/// <summary>An environment variable. Kubernetes: <c>EnvVar</c>.</summary>
public sealed record ResolvedVariable
{
    /// <summary><c>name</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Where the value is read from.</summary>
    public required VariableKind Kind { get; init; }

    /// <summary><c>value</c>; or the name of the Secret or ConfigMap; or <c>fieldPath</c>.</summary>
    public required string Value { get; init; }

    /// <summary><c>key</c> in the Secret or ConfigMap; empty for the other kinds.</summary>
    public string Key { get; init; } = "";

    /// <summary><c>optional</c>.</summary>
    public bool Optional { get; init; }

    /// <summary>Where it came from.</summary>
    public required Origin Origin { get; init; }
}

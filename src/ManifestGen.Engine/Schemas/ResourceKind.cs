using ManifestGen.Engine.Schemas.Custom;

namespace ManifestGen.Engine.Schemas;

/// <summary>A kind of resource in one version of its API.</summary>
/// <param name="apiVersion">The group and version, such as <c>apps/v1</c>.</param>
/// <param name="kind">The kind.</param>
/// <param name="structure">Gives its fields, when they are first asked for.</param>
internal sealed class ResourceKind(string apiVersion, string kind, Func<Structure> structure)
{
    /// <summary>The group and version, such as <c>apps/v1</c>.</summary>
    public string ApiVersion { get; } = apiVersion;

    /// <summary>The kind.</summary>
    public string Kind { get; } = kind;

    /// <summary>The releases that serve it.</summary>
    public ReleaseRange Releases { get; init; }

    /// <summary>Whether it lives in a namespace.</summary>
    public bool IsNamespaced { get; init; } = true;

    /// <summary>Gives the schema that judges all but its type and metadata; null for Kubernetes' own kinds, whose fields say it all.</summary>
    public Func<ValueSchema>? Schema { get; init; }

    /// <summary>Its fields.</summary>
    public Structure Structure => structure();
}

using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>What an autoscaler scales: <c>scaleTargetRef</c>.</summary>
/// <param name="Field">Where it stands.</param>
/// <param name="Key">The resource that it names.</param>
internal sealed record TargetReference(Field Field, ResourceKey Key)
{
    /// <summary>Reads a reference from a resource of a namespace to one beside it.</summary>
    public static TargetReference Of(Field field, string @namespace, string defaultApiVersion, string defaultKind)
    {
        var apiVersion = field["apiVersion"].Text ?? defaultApiVersion;
        var group = apiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? apiVersion[..slash] : "";
        return new TargetReference(field, new ResourceKey(group, field["kind"].Text ?? defaultKind, @namespace, field["name"].Text ?? ""));
    }

    /// <inheritdoc />
    public override string ToString() => $"{Key.Kind} '{Key.Name}'";
}

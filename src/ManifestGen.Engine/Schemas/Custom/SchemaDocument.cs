using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Reads the kind that a resource describes: a CustomResourceDefinition, or a schema in the form in which ManifestGen saves them.</summary>
internal static class SchemaDocument
{
    /// <summary>The group and version of saved schemas.</summary>
    public const string SavedVersion = "manifestgen.dev/v1";

    /// <summary>The kind of saved schemas.</summary>
    public const string SavedKind = "ResourceSchema";

    /// <summary>Whether a resource describes a kind.</summary>
    public static bool Is(Manifest manifest) => IsDefinition(manifest) || manifest.Is(SavedKind, SavedVersion);

    /// <summary>The kind that a resource describes; null when it describes none, or not so much as its name.</summary>
    public static KindSchema? Read(Manifest manifest)
    {
        if (IsDefinition(manifest)) return Definition(manifest["spec"]);
        return manifest.Is(SavedKind, SavedVersion) ? Saved(manifest.Root) : null;
    }

    private static bool IsDefinition(Manifest manifest) => manifest.Is("CustomResourceDefinition", "apiextensions.k8s.io/v1");

    private static KindSchema? Definition(Field spec)
    {
        var versions = new List<VersionSchema>();
        foreach (var version in spec["versions"].Items)
        {
            if (version["name"].String is { Length: > 0 } name && version["served"].Boolean != false)
                versions.Add(new VersionSchema(name, version["schema"]["openAPIV3Schema"].Node, SchemaDefinitions.None));
        }

        return Make(spec["group"], spec["names"]["kind"], spec["scope"], versions);
    }

    private static KindSchema? Saved(Field root)
    {
        var versions = new List<VersionSchema>();
        var definitions = root["definitions"].Node is YamlMapping named ? new SchemaDefinitions(named, isStructural: true) : SchemaDefinitions.None;
        foreach (var version in root["versions"].Items)
        {
            if (version["name"].String is { Length: > 0 } name) versions.Add(new VersionSchema(name, version["schema"].Node, definitions));
        }

        return Make(root["group"], root["resource"], root["scope"], versions);
    }

    private static KindSchema? Make(Field group, Field kind, Field scope, List<VersionSchema> versions) =>
        group.String is { Length: > 0 } groupName && kind.String is { Length: > 0 } kindName
            ? new KindSchema(groupName, kindName, scope.String != "Cluster", versions)
            : null;
}

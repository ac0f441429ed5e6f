using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Definitions;

/// <summary>CustomResourceDefinitions, and the schemas in them.</summary>
internal static class DefinitionSchemas
{
    /// <summary>Whether a resource is a definition.</summary>
    public static bool Is(Manifest manifest) => manifest.Is("CustomResourceDefinition", "apiextensions.k8s.io/v1");

    /// <summary>The schemas of its versions, those that are there.</summary>
    public static IEnumerable<Field> Of(Manifest definition)
    {
        var schemas = new List<Field>();
        foreach (var version in definition["spec"]["versions"].Items)
        {
            if (version["schema"]["openAPIV3Schema"] is { Node: YamlMapping } schema) schemas.Add(schema);
        }

        return schemas;
    }
}

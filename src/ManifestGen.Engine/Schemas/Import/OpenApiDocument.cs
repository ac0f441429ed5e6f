using ManifestGen.Engine.Schemas.Custom;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>The kinds in a document of OpenAPI 2 or 3, as API servers give it.</summary>
internal sealed class OpenApiDocument
{
    private const string Types = "x-kubernetes-group-version-kind";
    private const string QuantityName = "io.k8s.apimachinery.pkg.api.resource.Quantity";

    private readonly Field _document;
    private readonly SchemaDefinitions _definitions;
    private readonly YamlMapping? _schemas;

    /// <summary>Takes a document.</summary>
    public OpenApiDocument(YamlMapping root)
    {
        _document = new Field(root);
        _schemas = (_document["definitions"].Node ?? _document["components"]["schemas"].Node) as YamlMapping;
        _definitions = new SchemaDefinitions(_schemas, isStructural: false) { Known = name => name.EndsWith(QuantityName, StringComparison.Ordinal) ? ValueSchema.TextOrNumber : null };
    }

    /// <summary>Whether a document says that it is one of OpenAPI.</summary>
    public static bool Is(YamlMapping root) => root["swagger"] is YamlScalar || root["openapi"] is YamlScalar;

    /// <summary>The kinds of resources; lists, options and the like are none.</summary>
    public IEnumerable<KindSchema> Kinds
    {
        get
        {
            var scopes = Scopes();
            foreach (var name in _definitions.Names)
            {
                var schema = new Field(_schemas![name] ?? _schemas);
                // What several kinds share, such as the options of a deletion, is no resource.
                if (schema[Types] is not { Count: 1 } types || schema["properties"]["items"].Exists || !schema["properties"]["metadata"].Exists) continue;
                foreach (var type in types.Items)
                {
                    if (type["group"].String is not { Length: > 0 } group || type["kind"].String is not { Length: > 0 } kind || type["version"].String is not { Length: > 0 } version) continue;
                    var isNamespaced = !scopes.TryGetValue($"{group}/{kind}", out var known) || known;
                    yield return new KindSchema(group, kind, isNamespaced, [new VersionSchema(version, schema.Node, _definitions)]);
                }
            }
        }
    }

    /// <summary>Whether the kinds that paths are for live in namespaces.</summary>
    private Dictionary<string, bool> Scopes()
    {
        var scopes = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var (path, methods) in _document["paths"].Entries)
        foreach (var (_, method) in methods.Entries)
        {
            if (method[Types] is not { Exists: true } type || type["kind"].String is not { } kind) continue;
            var key = $"{type["group"].String}/{kind}";
            scopes[key] = path.Contains("/namespaces/{namespace}/", StringComparison.Ordinal) || scopes.GetValueOrDefault(key);
        }

        return scopes;
    }
}

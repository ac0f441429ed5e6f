using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>One walk over a custom resource and the schema of its kind, as the API server takes it: unknown fields, types, then all else.</summary>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="budget">How much the walk may still do.</param>
/// <param name="resources">Judges the metadata of resources that are held by others; null inside of alternatives.</param>
internal sealed class ValueWalk(DiagnosticSink sink, WalkBudget budget, ResourceShell? resources)
{
    private readonly ValueLimits _limits = new(sink, budget);
    private readonly SchemaOutline _outline = new();
    private readonly int _foundBefore = sink.Found.Count;
    private ValueSchema? _root;
    private YamlNode? _rootNode;

    /// <summary>Judges the root of a resource: its type and metadata have been judged already.</summary>
    public void CheckResource(YamlMapping resource, ValueSchema schema)
    {
        (_root, _rootNode) = (schema.Target, resource);
        Mapping(resource, _root, isResource: true);
        Values(resource, _root);
    }

    /// <summary>Judges a value that is there.</summary>
    public void Check(YamlNode node, ValueSchema schema)
    {
        var target = schema.Target;
        if (IsFull(node) || !budget.Take(target)) return;
        if (node is YamlScalar { Kind: ScalarKind.Null } && (target.IsNullable || (target.Type == ValueType.None && !target.IsIntOrString))) return;
        if (!IsOfType(node, target))
        {
            var wanted = target.IsIntOrString ? "integer,string" : SchemaReader.NameOf(target.Type);
            sink.Add(CustomDiagnostics.WrongType, new Field(node), new Field(node).Path, ValueTypes.NameOf(node), wanted, ValueTypes.Help(node, target));
            return;
        }

        if (node is YamlMapping mapping) Mapping(mapping, target, target.IsResource);
        else if (node is YamlSequence { Items: var items } && target.Items is { } item) foreach (var value in items) Check(value, item);
        Values(node, target);
    }

    private static bool IsOfType(YamlNode node, ValueSchema schema) =>
        schema.IsIntOrString ? ValueTypes.Is(node, ValueType.Integer) || ValueTypes.Is(node, ValueType.String) : ValueTypes.Is(node, schema.Type);

    private void Mapping(YamlMapping mapping, ValueSchema schema, bool isResource)
    {
        if (isResource && !ReferenceEquals(mapping, _rootNode)) resources?.Check(mapping, sink);
        foreach (var entry in mapping.Entries)
        {
            if (IsFull(entry.Value)) return;
            if (isResource && entry.Key is "apiVersion" or "kind") continue;
            if (isResource && entry.Key == "metadata")
            {
                Names(entry.Value, schema.Property("metadata"));
                continue;
            }

            if (schema.Properties.TryGetValue(entry.Key, out var property)) CheckEntry(entry.Value, property);
            else if (schema.Entries is { } entries) CheckEntry(entry.Value, entries);
            // A field that a joined schema brings is judged with that schema.
            else if (schema.Property(entry.Key) is null && !schema.IsOpen) ReportUnknown(entry, schema);
        }
    }

    private void CheckEntry(YamlNode value, ValueSchema schema)
    {
        if (!schema.Target.IsLeftOut(value)) Check(value, schema);
    }

    /// <summary>Of metadata a schema may restrict the name, and nothing else.</summary>
    private void Names(YamlNode metadata, ValueSchema? schema)
    {
        foreach (var name in (ReadOnlySpan<string>)["name", "generateName"])
        {
            if (new Field(metadata)[name] is { Exists: true, Node: { } node } && schema?.Property(name) is { } restricted) Check(node, restricted);
        }
    }

    private void ReportUnknown(YamlEntry entry, ValueSchema schema)
    {
        // Alternatives judge values; which fields there are is the schema's own word.
        if (resources is null) return;
        var advice = FieldAdvice.For(entry, _outline.Of(schema), _outline.Of(_root ?? schema));
        sink.Add(SchemaDiagnostics.UnknownField.At(new Field(entry.Value).KeyLocation, new Field(entry.Value).Path, advice));
    }

    /// <summary>What a schema says besides fields and types.</summary>
    private void Values(YamlNode node, ValueSchema schema)
    {
        _limits.Check(node, schema);
        if (schema.AllOf.Count + schema.AnyOf.Count + schema.OneOf.Count > 0 || schema.Not is not null) new Alternatives(sink, budget).Check(node, schema);
    }

    private bool IsFull(YamlNode at)
    {
        if (sink.Found.Count - _foundBefore <= ReadingLimits.Errors) return false;
        if (budget.IsEnded) return true;
        budget.End();
        sink.Add(ReadingDiagnostics.TooMany, new Field(at), ReadingLimits.Errors);
        return true;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>One walk over a resource and its schema.</summary>
/// <param name="root">The structure of the resource's kind.</param>
/// <param name="version">The release that the resource is for.</param>
/// <param name="sink">Takes what the decoder rejects.</param>
/// <param name="further">Takes what the tables of the schema say beyond types.</param>
internal sealed class SchemaWalk(Structure root, KubernetesVersion version, DiagnosticSink sink, DiagnosticSink further)
{
    private readonly ScalarCheck _scalars = new(sink);
    private readonly ConstraintCheck _constraints = new(further);
    private readonly int _foundBefore = sink.Found.Count;
    private bool _isFull;

    /// <summary>Whether every value that was seen has the type of its field.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>Walks over the resource.</summary>
    public void Check(Field resource)
    {
        if (resource.Node is YamlMapping mapping) Fields(mapping, root);
    }

    /// <summary>Whether so much was found that the walk ends; that is reported once.</summary>
    private bool IsFull(YamlNode at)
    {
        if (_isFull || (sink.Found.Count - _foundBefore <= ReadingLimits.Errors && further.Found.Count <= ReadingLimits.Errors)) return _isFull;
        sink.Add(ReadingDiagnostics.TooMany, new Field(at), ReadingLimits.Errors);
        return _isFull = true;
    }

    private void Value(YamlNode node, Shape shape)
    {
        // A null is a field that was left out, whatever its type; a number that JSON cannot hold was reported when it was read.
        if (node is YamlScalar { Kind: ScalarKind.Null } || IsFull(node)) return;
        if (node is YamlScalar { Kind: ScalarKind.Float } number && !double.IsFinite(GoNumber.Float(number.Text))) return;
        switch (shape.Kind)
        {
            case ShapeKind.Any:
                break;
            case ShapeKind.Structure when node is YamlMapping mapping && shape.Structure is { } structure:
                Fields(mapping, structure);
                break;
            case ShapeKind.Map when node is YamlMapping mapping && shape.Element is { } element:
                mapping.IsMap = true;
                foreach (var entry in mapping.Entries) Value(entry.Value, element);
                break;
            case ShapeKind.List when node is YamlSequence sequence && shape.Element is { } element:
                foreach (var item in sequence.Items) Value(item, element);
                break;
            case ShapeKind.Structure or ShapeKind.Map or ShapeKind.List:
                Report(node, shape.Kind);
                break;
            default:
                if (!_scalars.Check(node, shape.Kind)) IsSound = false;
                break;
        }
    }

    private void Fields(YamlMapping mapping, Structure structure)
    {
        foreach (var entry in mapping.Entries)
        {
            if (IsFull(entry.Value)) return;
            if (structure.Find(entry.Key) is not { } field)
            {
                if (!structure.IsOpen) ReportUnknown(entry, structure);
                continue;
            }

            if (!field.Releases.Contains(version))
                sink.Add(SchemaDiagnostics.FieldOfOtherRelease.At(KeyPlace(entry), new Field(entry.Value).Path, field.Releases, version));
            Value(entry.Value, field.Shape);
            if (field.Values.Count > 0) _constraints.CheckValues(entry.Value, field.Values);
            if (field.ListKeys.Count > 0) _constraints.CheckKeys(entry.Value, field.ListKeys);
        }

        if (structure.Required.Count > 0) _constraints.CheckRequired(mapping, structure.Required);
    }

    private void ReportUnknown(YamlEntry entry, Structure structure) =>
        sink.Add(SchemaDiagnostics.UnknownField.At(KeyPlace(entry), new Field(entry.Value).Path, FieldAdvice.For(entry, structure, root)));

    private void Report(YamlNode node, ShapeKind wanted)
    {
        IsSound = false;
        var (type, help) = wanted == ShapeKind.List
            ? ("list", "Write a list: each item on a line of its own that begins with '- '.")
            : ("object", "Write a mapping: 'key: value' lines, indented below the field.");
        sink.Add(SchemaDiagnostics.WrongType, new Field(node), ScalarCheck.JsonType(node), type, help);
    }

    /// <summary>The key is what is wrong, so its place is given, with the path of the value.</summary>
    private static Location KeyPlace(YamlEntry entry)
    {
        var value = new Field(entry.Value).Location;
        return value with { Line = entry.Line, Column = entry.Column };
    }
}

using System.Text;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.SchemaCompiler;

/// <summary>
/// Writes the compiled form. Numbers are unsigned LEB128, texts are numbers in the table of texts. In order: texts, shapes, structures (each
/// with its length before it, so that one can be read without the others), kinds sorted by group, version and name, removed kinds.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly Numbering<string> _texts = new(StringComparer.Ordinal);
    private readonly Numbering<Shape> _shapes = new(EqualityComparer<Shape>.Default);
    private readonly Numbering<string> _structures = new(StringComparer.Ordinal);

    /// <summary>Writes a model.</summary>
    public static byte[] Write(SchemaModel model) => new SchemaWriter().WriteAll(model);

    private byte[] WriteAll(SchemaModel model)
    {
        foreach (var name in model.Structures.Keys) _structures.Of(name);
        var structures = new CompactStream();
        structures.Number(model.Structures.Count);
        foreach (var structure in model.Structures.Values)
        {
            var bytes = Structure(structure);
            structures.Number(bytes.Length);
            structures.Bytes(bytes);
        }

        var kinds = new CompactStream();
        kinds.Number(model.Kinds.Count);
        foreach (var kind in model.Kinds.OrderBy(k => k.ApiVersion, StringComparer.Ordinal).ThenBy(k => k.Kind, StringComparer.Ordinal))
        {
            kinds.Number(_texts.Of(kind.ApiVersion));
            kinds.Number(_texts.Of(kind.Kind));
            kinds.Number(_structures.Of(kind.Structure));
            Releases(kinds, kind.Releases);
            kinds.Number(kind.IsNamespaced ? 1 : 0);
        }

        kinds.Number(model.Removed.Count);
        foreach (var removed in model.Removed)
        {
            kinds.Number(_texts.Of(removed.ApiVersion));
            kinds.Number(_texts.Of(removed.Kind));
            kinds.Number(removed.RemovedIn);
            kinds.Number(_texts.Of(removed.Replacement));
        }

        // Writing structures numbers shapes and texts, so these come first in the file and last in time.
        var shapes = Shapes();
        var all = new CompactStream();
        all.Number(_texts.Count);
        foreach (var text in _texts.Values)
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            all.Number(utf8.Length);
            all.Bytes(utf8);
        }

        all.Bytes(shapes);
        all.Bytes(structures.ToArray());
        all.Bytes(kinds.ToArray());
        return all.ToArray();
    }

    private byte[] Structure(StructureModel structure)
    {
        var stream = new CompactStream();
        stream.Number(structure.Properties.Count);
        foreach (var (name, property) in structure.Properties)
        {
            stream.Number(_texts.Of(name));
            stream.Number(Number(property.Shape));
            var special = property.Releases != default || property.IsRequired || property.Values.Count > 0 || property.ListKeys.Count > 0;
            stream.Number((special ? 2 : 0) | (property.IsRequired ? 1 : 0));
            if (!special) continue;
            Releases(stream, property.Releases);
            Texts(stream, property.Values);
            Texts(stream, property.ListKeys);
        }

        return stream.ToArray();
    }

    private byte[] Shapes()
    {
        var stream = new CompactStream();
        stream.Number(_shapes.Count);
        foreach (var shape in _shapes.Values)
        {
            stream.Number((int)shape.Kind);
            stream.Number(shape switch
            {
                { Element: { } element } => _shapes.Of(element),
                { Type: { } type } => _structures.Of(type),
                _ => 0,
            });
        }

        return stream.ToArray();
    }

    /// <summary>An element has a smaller number than what it is an element of.</summary>
    private int Number(Shape shape)
    {
        if (shape.Element is { } element) Number(element);
        return _shapes.Of(shape);
    }

    private void Texts(CompactStream stream, IReadOnlyList<string> texts)
    {
        stream.Number(texts.Count);
        foreach (var text in texts) stream.Number(_texts.Of(text));
    }

    private static void Releases(CompactStream stream, ReleaseRange range)
    {
        stream.Number(range.First);
        stream.Number(range.Last);
    }
}

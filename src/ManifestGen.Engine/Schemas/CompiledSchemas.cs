using System.Text;

namespace ManifestGen.Engine.Schemas;

/// <summary>
/// The schemas of Kubernetes' own kinds as the schema compiler wrote them. Only what is asked for is decoded: a run looks at a handful of
/// several hundred structures. Safe for use from several threads, which may decode the same structure twice and keep either.
/// </summary>
internal sealed class CompiledSchemas
{
    private readonly byte[] _bytes;
    private readonly (int Start, int Length)[] _textPlaces;
    private readonly string?[] _texts;
    private readonly Shape[] _shapes;
    private readonly int[] _structureStarts;
    private readonly Structure?[] _structures;

    /// <summary>Takes the compiled form.</summary>
    public CompiledSchemas(byte[] bytes)
    {
        _bytes = bytes;
        var reader = new CompactReader(bytes, 0);
        _textPlaces = new (int, int)[reader.Number()];
        _texts = new string?[_textPlaces.Length];
        for (var text = 0; text < _textPlaces.Length; text++)
        {
            var length = reader.Number();
            _textPlaces[text] = (reader.Skip(length), length);
        }

        _shapes = new Shape[reader.Number()];
        for (var shape = 0; shape < _shapes.Length; shape++)
        {
            var kind = (ShapeKind)reader.Number();
            var argument = reader.Number();
            _shapes[shape] = kind switch
            {
                ShapeKind.List or ShapeKind.Map => new Shape(kind, element: _shapes[argument]),
                ShapeKind.Structure => new Shape(kind, structure: () => StructureAt(argument)),
                _ => new Shape(kind),
            };
        }

        _structureStarts = new int[reader.Number()];
        _structures = new Structure?[_structureStarts.Length];
        for (var structure = 0; structure < _structureStarts.Length; structure++) _structureStarts[structure] = reader.Skip(reader.Number());

        Kinds = new ResourceKind[reader.Number()];
        for (var kind = 0; kind < Kinds.Length; kind++)
        {
            var (apiVersion, name, structure) = (Text(ref reader), Text(ref reader), reader.Number());
            Kinds[kind] = new ResourceKind(apiVersion, name, () => StructureAt(structure))
            {
                Releases = Releases(ref reader),
                IsNamespaced = reader.Number() == 1,
            };
        }

        Removed = new RemovedKind[reader.Number()];
        for (var kind = 0; kind < Removed.Length; kind++)
            Removed[kind] = new RemovedKind(Text(ref reader), Text(ref reader), reader.Number(), Text(ref reader));
    }

    /// <summary>The kinds that at least one known release serves.</summary>
    public ResourceKind[] Kinds { get; }

    /// <summary>The kinds that were removed before.</summary>
    public RemovedKind[] Removed { get; }

    private Structure StructureAt(int number) => Volatile.Read(ref _structures[number]) ?? Decode(number);

    private Structure Decode(int number)
    {
        var reader = new CompactReader(_bytes, _structureStarts[number]);
        var fields = new StructureField[reader.Number()];
        for (var field = 0; field < fields.Length; field++)
        {
            var (name, shape, flags) = (Text(ref reader), _shapes[reader.Number()], reader.Number());
            fields[field] = (flags & 2) == 0
                ? new StructureField(name, shape)
                : new StructureField(name, shape)
                {
                    IsRequired = (flags & 1) != 0,
                    Releases = Releases(ref reader),
                    Values = Texts(ref reader),
                    ListKeys = Texts(ref reader),
                };
        }

        var decoded = new Structure(fields);
        return Interlocked.CompareExchange(ref _structures[number], decoded, null) ?? decoded;
    }

    private string Text(ref CompactReader reader)
    {
        var number = reader.Number();
        if (_texts[number] is { } known) return known;
        var (start, length) = _textPlaces[number];
        return _texts[number] = Encoding.UTF8.GetString(_bytes, start, length);
    }

    private string[] Texts(ref CompactReader reader)
    {
        var texts = new string[reader.Number()];
        for (var text = 0; text < texts.Length; text++) texts[text] = Text(ref reader);
        return texts;
    }

    private static ReleaseRange Releases(ref CompactReader reader) => new(reader.Number(), reader.Number());
}

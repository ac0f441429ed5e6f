using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>The documents of one file, those that could not be read among them.</summary>
internal sealed class FileDocuments
{
    private readonly List<CheckedDocument> _documents;

    private FileDocuments(string path, List<CheckedDocument> documents)
    {
        Path = path;
        _documents = documents;
    }

    /// <summary>The file's path, as the user knows it.</summary>
    public string Path { get; }

    /// <summary>The documents in the order in which they stand.</summary>
    public IReadOnlyList<CheckedDocument> Documents => _documents;

    /// <summary>Reads a file. Each thing wrong in it goes to the document that it is in; one that gave no resource is there without one.</summary>
    public static FileDocuments Read(SourceFile source)
    {
        var sink = new DiagnosticSink();
        var documents = ManifestReader.Read(source.Path, source.Content, sink)
            .Select(m => new CheckedDocument(source.Path, m.Document, m))
            .ToList();
        var file = new FileDocuments(source.Path, documents);
        if (sink.Found.Count == 0) return file;

        var starts = DocumentStarts.Of(source.Content.Span);
        foreach (var found in sink.Found) file.InSameDocument(found.Location.Line, starts).Sink.Add(found);
        return file;
    }

    /// <summary>The document that a place belongs to: the last that begins at or before it.</summary>
    public CheckedDocument At(Location place) => _documents.FindLast(d => d.FirstLine <= place.Line) ?? _documents[0];

    /// <summary>The document between the same two separators as a line; made when the reader gave none there.</summary>
    private CheckedDocument InSameDocument(int line, DocumentStarts starts)
    {
        var (first, end) = starts.Around(line);
        var after = _documents.FindIndex(d => d.FirstLine >= end);
        if (after < 0) after = _documents.Count;
        if (after > 0 && _documents[after - 1].FirstLine >= first) return _documents[after - 1];

        var made = new CheckedDocument(Path, after == 0 ? 0 : _documents[after - 1].Document + 1, manifest: null) { FirstLine = first };
        _documents.Insert(after, made);
        return made;
    }
}

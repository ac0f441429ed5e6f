using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>The documents of one file, those that could not be read among them.</summary>
/// <param name="path">The file's path, as the user knows it.</param>
/// <param name="documents">The documents in the order in which they stand.</param>
internal sealed class FileDocuments(string path, List<CheckedDocument> documents)
{
    /// <summary>The file's path, as the user knows it.</summary>
    public string Path { get; } = path;

    /// <summary>The documents in the order in which they stand.</summary>
    public IReadOnlyList<CheckedDocument> Documents => documents;

    /// <summary>Reads a file. Each thing wrong in it goes to the resource that it is in; a document that gave none is there without one.</summary>
    public static FileDocuments Read(SourceFile source) =>
        new(source.Path, [.. ManifestReader.Read(source.Path, source.Content).SelectMany(d => Take(source.Path, d))]);

    /// <summary>The resource that a place belongs to: the last that begins at or before it.</summary>
    public CheckedDocument At(Location place) => At(documents, place);

    private static List<CheckedDocument> Take(string path, ReadDocument read)
    {
        var taken = read.Manifests.ConvertAll(m => new CheckedDocument(path, read.Number, m, m.Root.Location.Line));
        if (taken.Count == 0) taken.Add(new CheckedDocument(path, read.Number, manifest: null, read.FirstLine));
        foreach (var found in read.Sink.Found) At(taken, found.Location).Sink.Add(found);
        return taken;
    }

    private static CheckedDocument At(List<CheckedDocument> documents, Location place)
    {
        // The documents stand in the order of their lines.
        var (first, after) = (0, documents.Count);
        while (after - first > 1)
        {
            var middle = (first + after) / 2;
            if (documents[middle].FirstLine <= place.Line) first = middle;
            else after = middle;
        }

        return documents[first];
    }
}

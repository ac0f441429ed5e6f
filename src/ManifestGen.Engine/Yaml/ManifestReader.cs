using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>Reads the resources of a YAML or JSON file, each value with its place. What cannot be read is reported, and the rest is read.</summary>
internal static class ManifestReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="file">The file's path, as the user knows it; goes into every place.</param>
    /// <param name="utf8">The file's content: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="sink">Takes what is wrong.</param>
    /// <returns>The resources in the order in which they stand; the items of a list are resources of their own.</returns>
    public static IReadOnlyList<Manifest> Read(string file, ReadOnlyMemory<byte> utf8, DiagnosticSink sink)
    {
        if (utf8.Length > ReadingLimits.FileBytes)
        {
            sink.Add(ReadingDiagnostics.TooLarge, new Location(file, 1, 1), $"The file is larger than {ReadingLimits.FileBytes / (1024 * 1024)} MiB");
            return [];
        }

        if (!SourceText.TryUtf8(file, utf8, sink, out var text)) return [];
        var manifests = new List<Manifest>();
        var budget = new CopyBudget();
        var documents = new DocumentSplitter(text.Span);
        var number = 0;
        while (documents.MoveNext())
        {
            var place = new DocumentPlace(file, documents.LinesBefore);
            var found = sink.Found.Count;
            var root = ReadDocument(place, text.Span[documents.Start..documents.End], budget, sink);
            if (root is not null) ManifestList.Expand(root, place.File, number, sink, manifests);
            if (root is not null || sink.Found.Count > found) number++;
        }

        return manifests;
    }

    /// <summary>Reads the root of one document; null when it is empty or cannot be read.</summary>
    private static YamlNode? ReadDocument(DocumentPlace place, ReadOnlySpan<byte> utf8, CopyBudget budget, DiagnosticSink sink)
    {
        if (utf8.StartsWith("\ufeff"u8)) utf8 = utf8[3..];
        if (SourceText.Decode(place, utf8, sink) is not { } text) return null;
        var root = new NodeComposer(text, place, new AnchorTable(budget), sink).Compose();
        return root is YamlScalar { Kind: ScalarKind.Null } ? null : root;
    }
}

using System.Runtime.CompilerServices;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml.Subset;

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
        var documents = Read(file, utf8);
        foreach (var found in documents.SelectMany(d => d.Sink.Found)) sink.Add(found);
        return [.. documents.SelectMany(d => d.Manifests)];
    }

    /// <summary>Reads a file document by document; empty ones are left out.</summary>
    /// <param name="file">The file's path, as the user knows it; goes into every place.</param>
    /// <param name="utf8">The file's content: UTF-8, or UTF-16 with a byte order mark.</param>
    public static IReadOnlyList<ReadDocument> Read(string file, ReadOnlyMemory<byte> utf8)
    {
        var whole = new ReadDocument(0, FirstLine: 1);
        if (utf8.Length > ReadingLimits.FileBytes)
        {
            whole.Sink.Add(ReadingDiagnostics.TooLarge, new Location(file, 1, 1), $"The file is larger than {ReadingLimits.FileBytes / (1024 * 1024)} MiB");
            return [whole];
        }

        if (!SourceText.TryUtf8(file, utf8, whole.Sink, out var text)) return [whole];
        var read = new List<ReadDocument>();
        var budget = new CopyBudget();
        var documents = new DocumentSplitter(text.Span);
        var faulty = 0;
        while (documents.MoveNext())
        {
            if (IsEmpty(text.Span[documents.Start..documents.End])) continue;
            var place = new DocumentPlace(file, documents.LinesBefore);
            var document = new ReadDocument(read.Count, documents.LinesBefore + 1);
            var root = ReadRoot(place, text.Span[documents.Start..documents.End], budget, document.Sink);
            document.Root = root;
            if (root is not null) ManifestList.Expand(root, place.File, document.Number, document.Sink, document.Manifests);
            if (root is not null || document.Sink.Found.Count > 0) read.Add(document);
            if (document.Sink.Found.Count == 0 || ++faulty <= ReadingLimits.Errors) continue;
            document.Sink.Add(ReadingDiagnostics.TooMany, new Location(file, document.FirstLine, 1), ReadingLimits.Errors);
            break;
        }

        return read;
    }

    /// <summary>Reads the maps in a file that are no whole resources, each document by itself.</summary>
    /// <param name="file">The file's path, as the user knows it; goes into every place.</param>
    /// <param name="utf8">The file's content.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static IReadOnlyList<YamlMapping> ReadParts(string file, ReadOnlyMemory<byte> utf8, DiagnosticSink sink)
    {
        if (!SourceText.TryUtf8(file, utf8, sink, out var text)) return [];
        var parts = new List<YamlMapping>();
        var budget = new CopyBudget();
        var documents = new DocumentSplitter(text.Span);
        while (documents.MoveNext())
        {
            if (IsEmpty(text.Span[documents.Start..documents.End])) continue;
            var root = ReadRoot(new DocumentPlace(file, documents.LinesBefore), text.Span[documents.Start..documents.End], budget, sink);
            if (root is YamlMapping part) parts.Add(part);
            else if (root is not null) sink.Add(ReadingDiagnostics.NotAnObject, new Location(file, root.Line, root.Column), root is YamlSequence ? "a list" : "a text");
        }

        return parts;
    }

    /// <summary>Whether a document holds nothing but blank lines and comments.</summary>
    private static bool IsEmpty(ReadOnlySpan<byte> utf8)
    {
        while (true)
        {
            utf8 = utf8.TrimStart(" \r\n"u8);
            if (utf8.IsEmpty) return true;
            if (utf8[0] != '#' || utf8.IndexOf((byte)'\n') is not (>= 0 and var end)) return utf8[0] == '#';
            utf8 = utf8[end..];
        }
    }

    /// <summary>Reads the root of one document; null when it is empty or cannot be read.</summary>
    private static YamlNode? ReadRoot(DocumentPlace place, ReadOnlySpan<byte> utf8, CopyBudget budget, DiagnosticSink sink)
    {
        if (utf8.StartsWith("\ufeff"u8)) utf8 = utf8[3..];
        if (utf8.StartsWith("%"u8))
        {
            // kubectl takes a directive for a document by itself, as '---' follows it, and fails on that.
            sink.Add(ReadingDiagnostics.Separator, new Location(place.File, place.LinesBefore + 1, 1), "found a YAML directive, which kubectl does not read");
            return null;
        }

        if (utf8.Length > ReadingLimits.DocumentBytes)
        {
            sink.Add(ReadingDiagnostics.TooLarge, new Location(place.File, place.LinesBefore + 1, 1), $"The document is larger than {ReadingLimits.DocumentBytes / (1024 * 1024)} MiB");
            return null;
        }

        return SubsetReader.Read(utf8, place.LinesBefore) ?? ReadByEvents(place, utf8, budget, sink);
    }

    /// <summary>Reads the root by YamlDotNet's events. By itself, so that a run that needs no events does not load their library.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static YamlNode? ReadByEvents(DocumentPlace place, ReadOnlySpan<byte> utf8, CopyBudget budget, DiagnosticSink sink)
    {
        if (SourceText.Decode(place, utf8, sink) is not { } text) return null;
        var root = NodeComposer.Read(text, place, budget, sink);
        return root is YamlScalar { Kind: ScalarKind.Null } ? null : root;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Suppression;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>A document on its way through the layers: what it holds, and what was found in it so far.</summary>
/// <param name="file">The file's path, as the user knows it.</param>
/// <param name="document">The document's place in the file, counted from 0.</param>
/// <param name="manifest">The resource; null when the document could not be read.</param>
/// <param name="firstLine">The line on which it begins, counted from 1.</param>
internal sealed class CheckedDocument(string file, int document, Manifest? manifest, int firstLine)
{
    private Topic? _topics;

    /// <summary>The resource; null when the document could not be read.</summary>
    public Manifest? Manifest { get; } = manifest;

    /// <summary>What the resource speaks of; found when first asked for.</summary>
    public Topic Topics => _topics ??= Manifest is { } read ? Validation.Topics.Of(read) : Topic.None;

    /// <summary>What was found in it.</summary>
    public DiagnosticSink Sink { get; } = new();

    /// <summary>Whether it was passed over, as its kind is allowed without a schema.</summary>
    public bool IsSkipped { get; set; }

    /// <summary>The line on which it begins, counted from 1.</summary>
    public int FirstLine { get; } = firstLine;

    /// <summary>What was found, as the user asked to see it.</summary>
    public DocumentResult ToResult(FindingFilter filter)
    {
        var shown = filter.Apply(file, Manifest, Sink.Found).ToArray();
        Array.Sort(shown, InOrder);
        var status = Array.Exists(shown, d => d.Severity == Severity.Error) ? DocumentStatus.Invalid
            : IsSkipped ? DocumentStatus.Skipped
            : DocumentStatus.Valid;
        return new DocumentResult(
            file, document, Manifest?.ApiVersion ?? "", Manifest?.Kind ?? "", Manifest?.Name ?? "", status, shown);
    }

    private static int InOrder(Diagnostic left, Diagnostic right)
    {
        var (one, other) = (left.Location, right.Location);
        if (one.Line != other.Line) return one.Line.CompareTo(other.Line);
        if (one.Column != other.Column) return one.Column.CompareTo(other.Column);
        if (string.CompareOrdinal(left.Code, right.Code) is not 0 and var byCode) return byCode;
        if (string.CompareOrdinal(one.Path, other.Path) is not 0 and var byPath) return byPath;
        return string.CompareOrdinal(left.Message, right.Message);
    }
}

using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Reports;

/// <summary>The lines of the files that were read.</summary>
internal sealed class SourceLines(IReadOnlyDictionary<string, SourceFile> sources)
{
    private string _file = "";
    private int _line;
    private int _start;

    /// <summary>The line at a place; null when the place is in none.</summary>
    public Excerpt? At(Location place)
    {
        if (place.Line < 1 || !sources.TryGetValue(place.File, out var source)) return null;
        return Line(source, place.Line) is { } line ? Excerpt.Of(line, place.Column) : null;
    }

    /// <summary>One line of a file. Findings come file by file and mostly line by line, so that it is not far from the last; a file is never held twice.</summary>
    private string? Line(SourceFile source, int number)
    {
        if (_file != source.Path || number < _line) (_file, _line, _start) = (source.Path, 1, 0);
        var content = source.Content.Span;
        for (; _line < number; _line++)
        {
            if (content[_start..].IndexOf((byte)'\n') is not (>= 0 and var length)) return null;
            _start += length + 1;
        }

        var rest = content[_start..];
        var end = rest.IndexOf((byte)'\n');
        return Encoding.UTF8.GetString(end < 0 ? rest : rest[..end]);
    }
}

using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Reports;

/// <summary>The lines of the files that were read.</summary>
internal sealed class SourceLines(IReadOnlyDictionary<string, SourceFile> sources)
{
    private string _file = "";
    private string[] _lines = [];

    /// <summary>The line at a place; null when the place is in none.</summary>
    public Excerpt? At(Location place)
    {
        if (place.Line < 1 || !sources.TryGetValue(place.File, out var source)) return null;
        if (_file != place.File)
        {
            // Findings come file by file, so the last one suffices.
            _file = place.File;
            _lines = Encoding.UTF8.GetString(source.Content.Span).Split('\n');
        }

        return place.Line <= _lines.Length ? Excerpt.Of(_lines[place.Line - 1], place.Column) : null;
    }
}

using System.Text;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>The text of an artifact as it grows, line by line, each with where it came from.</summary>
internal sealed class LaidOutText
{
    /// <summary>What is longer is not kept for the next artifact.</summary>
    private const int LongestKept = 64 * 1024;

    [ThreadStatic]
    private static LaidOutText? _spare;

    private readonly List<LineOrigin> _origins = [];
    private LineOrigin _current;

    /// <summary>The text. Line breaks are added by <see cref="BreakLine"/>, or counted with <see cref="Count"/>.</summary>
    public StringBuilder Builder { get; } = new();

    /// <summary>One without text. An artifact after the other grows in the same memory, as long as each is ended by <see cref="ToText"/>.</summary>
    public static LaidOutText Begin()
    {
        var output = _spare ?? new LaidOutText();
        _spare = null;
        return output;
    }

    /// <summary>What was laid out. Ends the use of this.</summary>
    public RenderedText ToText()
    {
        var text = new RenderedText(Builder.ToString(), _origins.ToArray());
        if (Builder.Capacity <= LongestKept)
        {
            Builder.Clear();
            _origins.Clear();
            _current = default;
            _spare = this;
        }

        return text;
    }

    /// <summary>Sets that the line that is being written began at a place in a template.</summary>
    public void Comes(TemplatePlace from) => _current = new LineOrigin(from.Line, SourceLocation.None) { Template = from.File };

    /// <summary>Names the part of the model that the line's value came from, unless the value does not know it.</summary>
    public void Comes(Origin from)
    {
        if (from.Location.IsKnown) _current = _current with { Source = from.Location, Member = from.Place.Member, Kind = from.Kind };
    }

    /// <summary>Ends the line. What follows came from the same place until told otherwise.</summary>
    public void BreakLine()
    {
        Builder.Append('\n');
        _origins.Add(_current);
    }

    /// <summary>Counts lines that were begun by text with line breaks of its own.</summary>
    public void Count(int begun)
    {
        for (; begun > 0; begun--) _origins.Add(_current);
    }

    /// <summary>Takes white space off the end of the line.</summary>
    public void TrimLine()
    {
        var end = Builder.Length;
        while (end > 0 && Builder[end - 1] is ' ' or '\t') end--;
        Builder.Length = end;
    }

    /// <summary>Whether the last line holds nothing.</summary>
    public bool EndsWithEmptyLine => Builder.Length > 1 && Builder[^1] == '\n' && Builder[^2] == '\n';

    /// <summary>Takes the last line away, which holds nothing.</summary>
    public void DropLine()
    {
        Builder.Length--;
        _origins.RemoveAt(_origins.Count - 1);
    }
}

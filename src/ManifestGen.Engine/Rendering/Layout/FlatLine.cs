using System.Text;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>A line as characters, each value one place wide, so that what stands before and after a value can be looked at.</summary>
internal sealed class FlatLine
{
    private readonly Dictionary<int, LineSegment> _values = [];

    /// <summary>Takes a line apart.</summary>
    public FlatLine(RenderedLine line)
    {
        var text = new StringBuilder();
        foreach (var segment in line.Segments)
        {
            if (segment.Value is not null) _values.Add(text.Length, segment);
            text.Append(segment.Value is null ? segment.Text : "\0");
        }

        Text = text.ToString();
    }

    /// <summary>The characters; at a value's place any character.</summary>
    public string Text { get; }

    /// <summary>How many places the line has.</summary>
    public int Length => Text.Length;

    /// <summary>The values, in no order.</summary>
    public IReadOnlyCollection<LineSegment> Values => _values.Values;

    /// <summary>The value at a place.</summary>
    public bool TryValue(int at, out LineSegment segment) => _values.TryGetValue(at, out segment);

    /// <summary>Whether an indicator that ends before this place is one: white space or the end of the line follows.</summary>
    public bool IsBreak(int at) => at >= Length || Text[at] is ' ' or '\t';

    /// <summary>Whether the character at a place is one of these, and not a value.</summary>
    public bool IsAny(int at, ReadOnlySpan<char> characters) => at < Length && !_values.ContainsKey(at) && characters.Contains(Text[at]);

    /// <summary>Whether a comment may begin at a place: at the start of the line or after white space.</summary>
    public bool MayBeginComment(int at) => at == 0 || Text[at - 1] is ' ' or '\t';

    /// <summary>Whether the line is <c>---</c> or <c>...</c>, which begin and end a document.</summary>
    public bool IsMarker => (Text.StartsWith("---", StringComparison.Ordinal) || Text.StartsWith("...", StringComparison.Ordinal)) && IsBreak(3);

    /// <summary>Whether the line holds a map or list without entries, or a null, and nothing else.</summary>
    public bool IsEmptyValueAlone =>
        _values.Count == 1 && Text.AsSpan().Trim().Length == 1 && _values.Values.First().Value is { } value && IsEmpty(value);

    /// <summary>Whether a value is a map or list without entries, or a null.</summary>
    public static bool IsEmpty(TemplateValue value) =>
        value is MapValue { Entries.Count: 0 } or ListValue { Items.Count: 0 } or LiteralValue { IsNull: true };

    /// <summary>What stands after the value at a place.</summary>
    public Follower FollowerOf(int at, bool inFlow)
    {
        var next = at + 1;
        while (next < Length && Text[next] is ' ' or '\t') next++;
        if (next >= Length) return Follower.End;
        if (IsAny(next, "#") && next > at + 1) return Follower.Comment;
        if (IsAny(next, ":") && (IsBreak(next + 1) || inFlow && IsAny(next + 1, ",[]{}"))) return Follower.Colon;
        return inFlow && IsAny(next, ",]}") ? Follower.End : Follower.Text;
    }
}

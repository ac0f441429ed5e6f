using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>One line of a rendered template before its values are laid out: characters, each value one place wide.</summary>
/// <param name="text">The characters; <see cref="Placeholder"/> at a value's place.</param>
/// <param name="values">The values in their order.</param>
/// <param name="place">Where in the template the line's content begins.</param>
internal sealed class RenderedLine(string text, IReadOnlyList<LineValue> values, TemplatePlace place)
{
    /// <summary>Stands for a value. A template's own text may hold it too: what is a value is known by its place.</summary>
    public const char Placeholder = '\ufffc';

    /// <summary>The characters; <see cref="Placeholder"/> at a value's place.</summary>
    public string Text { get; } = text;

    /// <summary>The values in their order.</summary>
    public IReadOnlyList<LineValue> Values { get; } = values;

    /// <summary>Where in the template the line's content begins; the indentation may be that of another template, which includes it.</summary>
    public TemplatePlace Place { get; } = place;

    /// <summary>How many places the line has.</summary>
    public int Length => Text.Length;

    /// <summary>How many columns of white space the line begins with.</summary>
    public int Indentation { get; } = IndentationOf(text);

    /// <summary>Whether there is nothing on the line but white space.</summary>
    public bool IsBlank => Indentation == Length;

    /// <summary>Whether the line is <c>---</c> or <c>...</c>, which begin and end a document.</summary>
    public bool IsMarker => (Text.StartsWith("---", StringComparison.Ordinal) || Text.StartsWith("...", StringComparison.Ordinal)) && IsBreak(3);

    /// <summary>The value at a place; null where there is none.</summary>
    public LineValue? ValueAt(int at)
    {
        if (at >= Length || Text[at] != Placeholder) return null;
        for (var index = 0; index < Values.Count; index++)
        {
            if (Values[index].At == at) return Values[index];
        }

        return null;
    }

    /// <summary>Whether the line's content begins with a character.</summary>
    public bool BeginsWith(char character) => Indentation < Length && Text[Indentation] == character;

    /// <summary>Whether an indicator that ends before this place is one: white space or the end of the line follows.</summary>
    public bool IsBreak(int at) => at >= Length || Text[at] is ' ' or '\t';

    /// <summary>Whether the character at a place is one of these, and not a value.</summary>
    public bool IsAny(int at, ReadOnlySpan<char> characters) => at < Length && characters.Contains(Text[at]);

    /// <summary>Whether a comment may begin at a place: at the start of the line or after white space.</summary>
    public bool MayBeginComment(int at) => at == 0 || Text[at - 1] is ' ' or '\t';

    /// <summary>What stands after the value at a place.</summary>
    public Follower FollowerOf(int at, bool inFlow)
    {
        var next = at + 1;
        while (next < Length && Text[next] is ' ' or '\t') next++;
        if (next >= Length) return Follower.End;
        if (Text[next] == '#' && next > at + 1) return Follower.Comment;
        if (Text[next] == ':' && (IsBreak(next + 1) || inFlow && IsAny(next + 1, ",[]{}"))) return Follower.Colon;
        return inFlow && IsAny(next, ",]}") ? Follower.End : Follower.Text;
    }

    private static int IndentationOf(string text)
    {
        var end = text.AsSpan().IndexOfAnyExcept(' ', '\t');
        return end < 0 ? text.Length : end;
    }
}

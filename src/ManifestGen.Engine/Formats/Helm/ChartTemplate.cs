using System.Numerics;
using System.Text;
using ManifestGen.Engine.Rendering;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// A template of a chart: the lines of all environments, those that only some have inside of an <c>if</c> on the value <c>environment</c>.
/// </summary>
/// <param name="environments">The names of the environments, in order.</param>
internal sealed class ChartTemplate(IReadOnlyList<string> environments)
{
    private readonly BigInteger _all = (BigInteger.One << environments.Count) - 1;
    private readonly StringBuilder _text = new();
    private readonly List<LineOrigin> _origins = [];

    /// <summary>Whether a line depends on the environment.</summary>
    public bool HasConditions { get; private set; }

    /// <summary>Where each line came from.</summary>
    public IReadOnlyList<LineOrigin> Origins => _origins;

    /// <summary>The template's text.</summary>
    public string Text => _text.ToString();

    /// <summary>Appends merged lines.</summary>
    public void Append(IReadOnlyList<MergedLine> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            if (lines[at].Environments == _all)
            {
                AppendLine(lines[at++].Line);
                continue;
            }

            HasConditions = true;
            at = AppendChoice(lines, at);
        }
    }

    /// <summary>Appends lines that only some environments have, up to the next that all have or whose environments were met already.</summary>
    /// <returns>The place of the next line.</returns>
    private int AppendChoice(IReadOnlyList<MergedLine> lines, int at)
    {
        var branches = new List<(BigInteger Meant, int Begin, int End)>();
        var met = BigInteger.Zero;
        while (at < lines.Count && lines[at].Environments is var meant && meant != _all && (meant & met).IsZero)
        {
            met |= meant;
            var begin = at;
            while (at < lines.Count && lines[at].Environments == meant) at++;
            branches.Add((meant, begin, at));
        }

        // '{{-' takes away all white space before it: more than the line's break where the line is empty or ends in spaces.
        var canTrim = (_text.Length == 0 || IsTrimmed(_text[^2])) && branches.TrueForAll(b => lines[b.End - 1].Line.Text is [.., var last] && IsTrimmed(last));
        foreach (var (meant, begin, end) in branches)
        {
            var isLast = end == at;
            AppendWord(begin == branches[0].Begin ? $"if {Condition(meant)}" : isLast && met == _all ? "else" : $"else if {Condition(meant)}", canTrim, lines[begin].Line.Origin);
            for (var line = begin; line < end; line++) AppendLine(lines[line].Line);
        }

        AppendWord("end", canTrim, default);
        return at;
    }

    private static bool IsTrimmed(char last) => last is not (' ' or '\t' or '\n');

    /// <summary>Appends a word on a line of its own, which leaves nothing behind, or before the next line's text.</summary>
    private void AppendWord(string word, bool canTrim, LineOrigin origin)
    {
        if (canTrim) AppendLine(new TemplateLine($"{{{{- {word} }}}}", origin));
        else _text.Append("{{ ").Append(word).Append(" }}");
    }

    private void AppendLine(TemplateLine line)
    {
        _text.Append(line.Text).Append('\n');
        _origins.Add(line.Origin);
    }

    private string Condition(BigInteger meant)
    {
        string[] names = [.. environments.Where((_, at) => !(meant & (BigInteger.One << at)).IsZero).Select(TemplateExpression.Text)];
        return names is [var only]
            ? $"eq .Values.{OwnerKeys.Environment} {only}"
            : $"has .Values.{OwnerKeys.Environment} (list {string.Join(' ', names)})";
    }
}

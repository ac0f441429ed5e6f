using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Lays out a rendered Dockerfile template: a value becomes one word of the instruction that it stands in, quoted as that instruction has it; a
/// list becomes the JSON form of a command or of paths. Several empty lines in a row become one.
/// </summary>
internal static class DockerfileLayout
{
    /// <summary>Instructions that a shell, or nobody, takes the words of.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.OrdinalIgnoreCase) { "RUN", "CMD", "ENTRYPOINT", "HEALTHCHECK", "SHELL" };

    /// <summary>Instructions that take paths, in JSON form where these hold white space.</summary>
    private static readonly HashSet<string> Paths = new(StringComparer.OrdinalIgnoreCase) { "COPY", "ADD", "VOLUME" };

    /// <summary>Instructions in which a word may stand in double quotes.</summary>
    private static readonly HashSet<string> Quotable = new(StringComparer.OrdinalIgnoreCase) { "ENV", "LABEL", "ARG", "WORKDIR" };

    /// <summary>Lays out what a template was rendered to. What cannot be written is reported; the text is then of no use.</summary>
    public static RenderedText LayOut(IReadOnlyList<Piece> pieces, DiagnosticSink sink)
    {
        var output = LaidOutText.Begin();
        var instruction = "";
        var isContinued = false;
        var isAfterEmpty = true;
        foreach (var line in LineCutter.Cut(pieces))
        {
            if (line.IsBlank && (isAfterEmpty || isContinued)) continue;
            var isComment = line.BeginsWith('#');
            if (!isComment && !isContinued) instruction = line.Text.Trim().Split(' ', 2)[0];
            output.Comes(line.Place);
            Append(line, isComment ? "#" : instruction, output, sink);
            output.TrimLine();
            output.BreakLine();
            isAfterEmpty = line.IsBlank;
            if (!isComment) isContinued = line.Text.TrimEnd().EndsWith('\\');
        }

        while (output.EndsWithEmptyLine) output.DropLine();
        return output.ToText();
    }

    private static void Append(RenderedLine line, string instruction, LaidOutText output, DiagnosticSink sink)
    {
        var quote = '\0';
        for (var at = 0; at < line.Length; at++)
        {
            if (line.ValueAt(at) is not { Value: var value } hole)
            {
                var character = line.Text[at];
                if (character is '"' or '\'' && (quote == '\0' || quote == character)) quote = quote == '\0' ? character : '\0';
                output.Builder.Append(character);
                continue;
            }

            output.Comes(value.Origin);
            var isAlone = quote == '\0' && (at == 0 || line.IsBreak(at - 1) || line.IsAny(at - 1, "=")) && line.IsBreak(at + 1);
            if (instruction == "#") FlowComment(value, output);
            else if (Word(value, instruction, isAlone) is { } word) output.Builder.Append(word);
            else Report(value, instruction, isAlone, hole.Place, sink);
        }
    }

    /// <summary>Comments hold the commands that build the image, so that a path with spaces stands in quotes there.</summary>
    private static void FlowComment(TemplateValue value, LaidOutText output)
    {
        var hasSpace = value is TextValue text && text.Text.Contains(' ', StringComparison.Ordinal);
        if (hasSpace) output.Builder.Append('"');
        new YamlValueWriter(output, nextIndentation: -1).WriteComment(value);
        if (hasSpace) output.Builder.Append('"');
    }

    private static string? Word(TemplateValue value, string instruction, bool isAlone)
    {
        switch (value)
        {
            case TextValue text when DockerWord.IsHarmless(text.Text):
                return text.Text;
            case TextValue text when isAlone && !text.Text.AsSpan().ContainsAnyInRange('\0', '\u001f'):
                if (Commands.Contains(instruction)) return DockerWord.ForShell(text.Text);
                return Quotable.Contains(instruction) ? DockerWord.Quoted(text.Text) : null;
            case LiteralValue { IsNull: false } literal:
                return literal.Text;
            case ListValue list when isAlone && list.Items.All(i => i is TextValue or LiteralValue { IsNull: false }):
                var items = list.Items.Select(i => i is TextValue text ? text.Text : ((LiteralValue)i).Text).ToList();
                if (Commands.Contains(instruction)) return DockerWord.Command(items);
                return Paths.Contains(instruction) ? DockerWord.Paths(items) : null;
            default:
                return null;
        }
    }

    private static void Report(TemplateValue value, string instruction, bool isAlone, TemplatePlace place, DiagnosticSink sink)
    {
        if (!isAlone && value is TextValue) sink.Add(TemplateErrors.PartOfWord, place.Location);
        else sink.Add(TemplateErrors.UnwritableValue, place.Location, $"{Name(value)} has no form in a Dockerfile's {instruction}");
    }

    private static string Name(TemplateValue value) => value switch
    {
        MapValue => "A map",
        ListValue => "The list",
        LiteralValue => "A null",
        _ => "The text",
    };
}

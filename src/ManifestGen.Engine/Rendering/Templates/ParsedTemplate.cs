using ManifestGen.Engine.Diagnostics;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>A template, parsed.</summary>
internal sealed class ParsedTemplate
{
    private readonly int[] _lineStarts;

    private ParsedTemplate(TemplateFile file, Template template)
    {
        File = file;
        Template = template;
        _lineStarts = [0, .. file.Text.Select((c, at) => (c, at)).Where(p => p.c == '\n').Select(p => p.at + 1)];
    }

    /// <summary>Where it is from.</summary>
    public TemplateFile File { get; }

    /// <summary>What Scriban made of it.</summary>
    public Template Template { get; }

    /// <summary>What it is evaluated as.</summary>
    /// <exception cref="InvalidOperationException">It has errors.</exception>
    public ScriptPage Page => Template.Page ?? throw new InvalidOperationException($"{File.Path} was not parsed.");

    /// <summary>Whether it could not be parsed; what is wrong was reported then.</summary>
    public bool HasErrors => Template.HasErrors;

    /// <summary>Parses a template and reports all that is wrong with its syntax.</summary>
    public static ParsedTemplate Parse(TemplateFile file, DiagnosticSink sink)
    {
        var template = Template.Parse(file.Text, file.Path);
        foreach (var message in template.Messages)
        {
            if (message.Type == ParserMessageType.Error) sink.Add(TemplateErrors.Syntax, message.Span.Place().Location, message.Message);
        }

        return new ParsedTemplate(file, template);
    }

    /// <summary>The place of a character of the text.</summary>
    public TemplatePlace PlaceOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new TemplatePlace(File.Path, line + 1, offset - _lineStarts[line] + 1);
    }
}

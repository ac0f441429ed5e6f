using ManifestGen.Engine.Diagnostics;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>The templates of a run: the built-in ones, those that the user's folder replaces, and those that it adds.</summary>
internal sealed class TemplateSet
{
    private readonly Dictionary<string, ParsedTemplate> _partials = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ParsedTemplate> _byPath = new(StringComparer.Ordinal);

    private TemplateSet(IEnumerable<ParsedTemplate> templates)
    {
        var artifacts = new List<ArtifactTemplate>();
        foreach (var template in templates)
        {
            _byPath[template.File.Path] = template;
            if (PartialName(template.File.Name) is { } name) _partials[name] = template;
            else artifacts.Add(ArtifactTemplate.Of(template));
        }

        Artifacts = artifacts;
    }

    /// <summary>The templates with files of their own, in ordinal order of their names.</summary>
    public IReadOnlyList<ArtifactTemplate> Artifacts { get; }

    /// <summary>The names by which partials are included.</summary>
    public IEnumerable<string> PartialNames => _partials.Keys;

    /// <summary>Parses templates and reports all that is wrong with their syntax. Of two of one name the later counts.</summary>
    public static TemplateSet Parse(IEnumerable<TemplateFile> files, DiagnosticSink sink)
    {
        var byName = new Dictionary<string, TemplateFile>(StringComparer.Ordinal);
        foreach (var file in files) byName[file.Name] = file;
        return new TemplateSet([.. byName.Values.OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => ParsedTemplate.Parse(f, sink))]);
    }

    /// <summary>Whether a file of this name is a template.</summary>
    public static bool IsTemplateName(string name) => PartialName(name) is not null || ArtifactTemplate.IsName(name);

    /// <summary>Finds a partial by the name that it is included by.</summary>
    public ParsedTemplate? FindPartial(string name) => _partials.GetValueOrDefault(name);

    /// <summary>The place of a template's text.</summary>
    public TemplatePlace PlaceOf(ScriptRawStatement text) =>
        _byPath.TryGetValue(text.Span.FileName ?? "", out var template) ? template.PlaceOf(text.Text.Index) : text.Span.Place();

    private static string? PartialName(string name) =>
        name.StartsWith('_') && name.EndsWith(".scriban", StringComparison.Ordinal) ? name[1..^".scriban".Length] : null;
}

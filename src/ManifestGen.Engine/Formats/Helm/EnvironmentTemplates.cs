using System.Text;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>The resources of one environment as lines of templates, file by file, and the values that belong to them.</summary>
internal sealed class EnvironmentTemplates
{
    private readonly List<ChartValue> _values = [];
    private readonly Dictionary<string, ChartValue> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _hosts = new(StringComparer.Ordinal);
    private readonly RenderedEnvironment _environment;
    private readonly OwnerKeys _keys;
    private readonly string _chart;
    private readonly ChartValues? _below;

    /// <summary>Makes them.</summary>
    /// <param name="environment">What was rendered.</param>
    /// <param name="keys">The keys of the values.</param>
    /// <param name="chart">The chart's name.</param>
    /// <param name="below">The values of the first environment, on top of which those of this one are put; null for the first itself.</param>
    public EnvironmentTemplates(RenderedEnvironment environment, OwnerKeys keys, string chart, ChartValues? below)
    {
        Name = environment.Name;
        _environment = environment;
        _keys = keys;
        _chart = chart;
        _below = below;
        var files = new SortedDictionary<string, List<TemplateLine>>(StringComparer.Ordinal);
        foreach (var document in environment.Documents)
        {
            if (!files.TryGetValue(document.File, out var lines)) files.Add(document.File, lines = []);
            else lines.Add(new TemplateLine("---", default));
            lines.AddRange(LinesOf(document));
        }

        Files = files.ToDictionary(f => f.Key, f => (IReadOnlyList<TemplateLine>)f.Value, StringComparer.Ordinal);
    }

    /// <summary>The environment's name; empty for the plain one.</summary>
    public string Name { get; }

    /// <summary>The lines of each file, by its path.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<TemplateLine>> Files { get; }

    /// <summary>Whether a Job among them is named by its values.</summary>
    public bool HasNamedJobs { get; private set; }

    /// <summary>The values, in the order in which their fields were found.</summary>
    public IReadOnlyList<ChartValue> Values =>
        [.. _values, .. _hosts.Select(h => new ChartValue([h.Key, "hosts"], ValueForm.Host, YamlText.List(h.Value)))];

    private IEnumerable<TemplateLine> LinesOf(RenderedDocument document)
    {
        var replaced = new Dictionary<int, SortedDictionary<int, (int End, string Expression)>>();
        foreach (var manifest in document.Manifests)
        {
            if (ReleaseFields.OwnerOf(manifest) is not { Length: > 0 } owner) continue;
            foreach (var field in ReleaseFields.Of(manifest, _keys[owner]))
            {
                if (field.Form == ValueForm.Text && _environment.DerivedVariables.Contains((owner, field.Path[^1]))) continue;
                Replace(document, field.Node, () => ExpressionOf(field), replaced);
            }

            if (JobName.Find(manifest) is { } name) Replace(document, name.Node, () => ExpressionOf(name, _keys[owner]), replaced);
        }

        for (var at = 0; at < document.Lines.Count; at++)
        {
            var text = replaced.TryGetValue(at, out var inLine) ? Replace(document.Lines[at], inLine) : TemplateExpression.Escape(document.Lines[at]);
            yield return new TemplateLine(text, document.OriginOf(at));
        }
    }

    private static void Replace(RenderedDocument document, YamlScalar node, Func<string?> expression, Dictionary<int, SortedDictionary<int, (int End, string Expression)>> replaced)
    {
        var line = node.Line - 1 - document.LinesBefore;
        if (line < 0 || line >= document.Lines.Count || ScalarSpan.Find(document.Lines[line], node) is not { } span) return;
        if (!replaced.TryGetValue(line, out var inLine)) replaced.Add(line, inLine = []);
        // Two aliases of one anchor stand at one place.
        if (!inLine.ContainsKey(span.Start) && expression() is { } text) inLine.Add(span.Start, (span.End, text));
    }

    private static string Replace(string line, SortedDictionary<int, (int End, string Expression)> replaced)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, (end, expression)) in replaced)
        {
            text.Append(TemplateExpression.Escape(line[at..start])).Append("{{ ").Append(expression).Append(" }}");
            at = end;
        }

        return text.Append(TemplateExpression.Escape(line[at..])).ToString();
    }

    /// <summary>The expression that gives a field its value; null when the field keeps what it has, because its value is another's already.</summary>
    private string? ExpressionOf(ReleaseField field)
    {
        if (field.Form == ValueForm.Host) return ExpressionOfHost(field);
        if (ValueOf(field) is not { } value || !Claim(new ChartValue(field.Path, field.Form, value))) return null;
        var path = TemplateExpression.Path(field.Path);
        return field.Form switch
        {
            ValueForm.Image => $"include {TemplateExpression.Text($"{_chart}.image")} {path} | quote",
            ValueForm.Count or ValueForm.Least => $"{path} | int",
            ValueForm.Most => $"include {TemplateExpression.Text($"{_chart}.maxReplicas")} {TemplateExpression.Path([.. field.Path.SkipLast(1)])}",
            _ => $"{path} | quote",
        };
    }

    private string? ExpressionOf(JobName name, string key)
    {
        var values = _values.Where(v => v.Path[0] == key).ToArray();
        if (values.Length == 0 || ChartValues.Of(values)[key] is not { } own) return null;
        HasNamedJobs = true;
        return $"include {TemplateExpression.Text($"{_chart}.jobName")} (list {TemplateExpression.Text(name.Start)} {TemplateExpression.Text(name.Hash)} "
            + $"{TemplateExpression.Text(JobName.HashOf(own.ToMapOver(_below?[key])))} {TemplateExpression.Path([key])})";
    }

    private string ExpressionOfHost(ReleaseField field)
    {
        if (!_hosts.TryGetValue(field.Path[0], out var hosts)) _hosts.Add(field.Path[0], hosts = []);
        var place = hosts.IndexOf(field.Node.Text);
        if (place < 0)
        {
            place = hosts.Count;
            hosts.Add(field.Node.Text);
        }

        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"index {TemplateExpression.Path(field.Path)} {place} | quote");
    }

    private bool Claim(ChartValue value)
    {
        var path = string.Join('\n', value.Path);
        if (_byPath.TryGetValue(path, out var there)) return Same(there.Value, value.Value);
        _byPath.Add(path, value);
        _values.Add(value);
        return true;
    }

    private static bool Same(TemplateValue one, TemplateValue other) => YamlText.Write(YamlText.Map(YamlText.Entry("", one))) == YamlText.Write(YamlText.Map(YamlText.Entry("", other)));

    private static TemplateValue? ValueOf(ReleaseField field) => field.Form switch
    {
        ValueForm.Image => ImageValue.Parse(field.Node.Text)?.ToValues(),
        _ => YamlText.Of(field.Node),
    };
}

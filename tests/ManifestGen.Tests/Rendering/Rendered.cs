using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Rendering.Templates;
using Scriban.Runtime;

namespace ManifestGen.Tests.Rendering;

/// <summary>What a template written in a test is rendered to.</summary>
internal sealed record Rendered(string Text, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<LineOrigin> Lines)
{
    public IEnumerable<string> Codes => Diagnostics.Select(d => d.Code);

    public static Rendered Yaml(string template, params (string Name, object? Value)[] variables) => File("test.yaml.scriban", template, [], variables);

    public static Rendered File(string name, string template, IReadOnlyList<(string Name, string Text)> partials, params (string Name, object? Value)[] variables)
    {
        var sink = new DiagnosticSink();
        var files = partials.Select(p => new TemplateFile(p.Name, p.Name, p.Text)).Append(new TemplateFile(name, name, template));
        var set = TemplateSet.Parse(files, sink);
        var text = new TemplateRenderer(set, CancellationToken.None).Render(Assert.Single(set.Artifacts), Object(variables), sink);
        return new Rendered(text?.Text ?? "", sink.Found, text?.Lines ?? []);
    }

    public static ScriptObject Object(params (string Name, object? Value)[] members)
    {
        var made = new ScriptObject();
        foreach (var (name, value) in members) made.SetValue(name, value, readOnly: false);
        return made;
    }
}

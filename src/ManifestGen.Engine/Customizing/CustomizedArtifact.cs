using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>An artifact while its resources are changed: always text, read again after each change, so that every change sees what the ones before it made.</summary>
internal sealed class CustomizedArtifact
{
    private IReadOnlyList<Manifest>? _manifests;

    /// <summary>Takes an artifact.</summary>
    public CustomizedArtifact(Artifact artifact) => Artifact = artifact;

    /// <summary>The artifact as it is now.</summary>
    public Artifact Artifact { get; private set; }

    /// <summary>Its resources; none when it cannot be read, which is reported when it is judged.</summary>
    public IReadOnlyList<Manifest> Manifests => _manifests ??= ManifestReader.Read(Artifact.Path, Encoding.UTF8.GetBytes(Artifact.Text), new DiagnosticSink());

    /// <summary>A resource's values, with where each came from.</summary>
    public MapValue ValuesOf(Manifest manifest) => (MapValue)ValueTree.Of(RootOf(manifest), OriginOf);

    /// <summary>The resource's root.</summary>
    public static YamlMapping RootOf(Manifest manifest) => (YamlMapping?)manifest.Root.Node ?? throw new InvalidOperationException("A manifest without a root.");

    /// <summary>Gives a resource other values.</summary>
    public void Change(Manifest manifest, MapValue values)
    {
        var root = RootOf(manifest);
        var lines = Artifact.Text.TrimEnd('\n').Split('\n');
        var (start, end) = (root.Line, EndOf(root.Line, lines));
        var first = Artifact.Lines.Count >= start ? Artifact.Lines[start - 1] : default;
        var edits = new DocumentEdits(lines, new TemplatePlace(first.Template ?? "", first.TemplateLine, 0));
        var artifact = edits.Of(root, values, end) is { } found ? Edited(lines, found) : null;
        if (artifact is null || !Holds(artifact, manifest, values)) artifact = Edited(lines, [new DocumentEdits(lines, new TemplatePlace(first.Template ?? "", first.TemplateLine, 0)).Rewritten(values, start, end)]);
        Artifact = artifact;
        _manifests = null;
    }

    private Origin OriginOf(YamlNode node)
    {
        var line = node.Line > 0 && node.Line <= Artifact.Lines.Count ? Artifact.Lines[node.Line - 1] : default;
        return line.Source.IsKnown ? new Origin(line.Kind, line.Source, line.Member) : Origin.Default;
    }

    private Artifact Edited(string[] lines, IReadOnlyList<LineEdit> edits)
    {
        var text = lines.ToList();
        var origins = Artifact.Lines.Count >= lines.Length ? Artifact.Lines.Take(lines.Length).ToList() : [.. Artifact.Lines, .. new LineOrigin[lines.Length - Artifact.Lines.Count]];
        // From the end, so that the lines before keep their numbers; of edits at one line the later comes first.
        for (var at = edits.Count - 1; at >= 0; at--)
        {
            var edit = edits[at];
            text.RemoveRange(edit.Start - 1, edit.End - edit.Start);
            origins.RemoveRange(edit.Start - 1, edit.End - edit.Start);
            text.InsertRange(edit.Start - 1, edit.Lines);
            origins.InsertRange(edit.Start - 1, edit.Origins.Take(edit.Lines.Count));
        }

        return Artifact with { Text = string.Join('\n', text) + "\n", Lines = origins };
    }

    /// <summary>Whether what was edited reads as what is wanted; what was laid out in a way that nobody foresaw is written anew instead.</summary>
    private bool Holds(Artifact edited, Manifest manifest, MapValue values)
    {
        var read = ManifestReader.Read(edited.Path, Encoding.UTF8.GetBytes(edited.Text), new DiagnosticSink());
        if (read.Count != Manifests.Count) return false;
        var place = Manifests.ToList().IndexOf(manifest);
        return ValueTree.SameMeaning(ValueTree.Of(RootOf(read[place])), values);
    }

    /// <summary>The line after the document's last one with content: the separator of the next, or the end.</summary>
    private static int EndOf(int start, string[] lines)
    {
        var end = start;
        while (end <= lines.Length && !(lines[end - 1].StartsWith("---", StringComparison.Ordinal) && (lines[end - 1].Length == 3 || lines[end - 1][3] is ' ' or '\t'))) end++;
        while (end > start && lines[end - 2].AsSpan().TrimStart() is [] or ['#', ..]) end--;
        return end;
    }
}

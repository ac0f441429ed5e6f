using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Writes beside each value of a manifest that somebody wrote where they wrote it. A line without a comment is a default, or follows from the project.</summary>
internal static class ExplainComments
{
    /// <summary>The artifact with comments.</summary>
    public static Artifact Add(Artifact artifact)
    {
        if (!artifact.IsManifest) return artifact;
        var lines = artifact.Text.TrimEnd('\n').Split('\n');
        foreach (var manifest in ManifestReader.Read(artifact.Path, Encoding.UTF8.GetBytes(artifact.Text), new DiagnosticSink()))
        foreach (var scalar in Scalars(CustomizedArtifact.RootOf(manifest)))
        {
            if (scalar.Line > artifact.Lines.Count || artifact.Lines[scalar.Line - 1] is not { Source.IsKnown: true } origin) continue;
            var line = lines[scalar.Line - 1];
            // A block of text begins here; a comment further in would be a part of it.
            if (scalar.Column > line.Length || line[scalar.Column - 1] is '|' or '>' || line.Contains(" # ", StringComparison.Ordinal)) continue;
            lines[scalar.Line - 1] = $"{line} # {Words(origin)}";
        }

        return artifact with { Text = string.Join('\n', lines) + "\n" };
    }

    private static string Words(LineOrigin origin)
    {
        var what = origin.Kind switch { OriginKind.Customization => "customization, ", OriginKind.Fragment => "fragment, ", _ => "" };
        return string.Create(CultureInfo.InvariantCulture, $"{what}{Path.GetFileName(origin.Source.File)}:{origin.Source.Line}");
    }

    private static List<YamlScalar> Scalars(YamlNode node)
    {
        var found = new List<YamlScalar>();
        Collect(node, found);
        return found;
    }

    private static void Collect(YamlNode node, List<YamlScalar> found)
    {
        if (node is YamlScalar scalar) found.Add(scalar);
        if (node is YamlSequence list)
        {
            foreach (var item in list.Items) Collect(item, found);
        }

        if (node is not YamlMapping map) return;
        foreach (var entry in map.Entries) Collect(entry.Value, found);
    }
}

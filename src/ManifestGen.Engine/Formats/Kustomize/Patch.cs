using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>A patch of one resource.</summary>
/// <param name="File">Its path below the overlay.</param>
/// <param name="Text">Its text.</param>
/// <param name="Target">The resource, when the patch itself does not name it.</param>
internal sealed record Patch(string File, string Text, Manifest? Target)
{
    /// <summary>The patch that makes one resource of another, found as the base has it; null when nothing is different.</summary>
    /// <param name="file">Its path below the overlay.</param>
    /// <param name="from">The resource of the base.</param>
    /// <param name="to">The resource of the environment.</param>
    /// <param name="isSetElsewhere">Whether a value of the environment is set by another part of the kustomization.</param>
    public static Patch? Of(string file, Manifest from, Manifest to, Func<YamlNode, bool> isSetElsewhere)
    {
        if (from.Root.Node is not YamlMapping before || to.Root.Node is not YamlMapping after) return null;
        var operations = new JsonPatch(isSetElsewhere).Of(before, after);
        if (operations.Count == 0) return null;
        return new StrategicPatch(from, isSetElsewhere).Of(before, after) is { } changes
            ? new Patch(file, YamlText.Write(Named(from, changes)), null)
            : new Patch(file, YamlText.Write(new ListValue(operations)), from);
    }

    /// <summary>The entry of the kustomization.</summary>
    public MapValue ToEntry()
    {
        var entries = new List<KeyValuePair<string, TemplateValue>> { YamlText.Entry("path", File) };
        if (Target is not null)
        {
            var target = new List<KeyValuePair<string, TemplateValue>>();
            var slash = Target.ApiVersion.IndexOf('/', StringComparison.Ordinal);
            if (slash > 0) target.Add(YamlText.Entry("group", Target.Group));
            target.Add(YamlText.Entry("version", Target.ApiVersion[(slash + 1)..]));
            target.Add(YamlText.Entry("kind", Target.Kind));
            // A regular expression, in which a dot of the name would stand for any character.
            target.Add(YamlText.Entry("name", Target.Name.Replace(".", "\\.", StringComparison.Ordinal)));
            if (Target.Namespace.Length > 0) target.Add(YamlText.Entry("namespace", Target.Namespace));
            entries.Add(YamlText.Entry("target", new MapValue(target)));
        }

        return new MapValue(entries);
    }

    private static MapValue Named(Manifest manifest, MapValue changes)
    {
        var name = new List<KeyValuePair<string, TemplateValue>> { YamlText.Entry("name", manifest.Name) };
        if (manifest.Namespace.Length > 0) name.Add(YamlText.Entry("namespace", manifest.Namespace));
        var metadata = changes.Entries.FirstOrDefault(e => e.Key == "metadata").Value as MapValue;
        return YamlText.Map(
            [
                YamlText.Entry("apiVersion", manifest.ApiVersion),
                YamlText.Entry("kind", manifest.Kind),
                YamlText.Entry("metadata", new MapValue([.. name, .. metadata?.Entries ?? []])),
                .. changes.Entries.Where(e => e.Key != "metadata"),
            ]);
    }
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>Takes a document's root for a resource, or for a list of resources that are each applied by themselves.</summary>
internal static class ManifestList
{
    private const string Suffix = "List";

    /// <summary>Adds the resources that a document stands for.</summary>
    public static void Expand(YamlNode root, string file, int document, DiagnosticSink sink, List<Manifest> manifests)
    {
        if (root is not YamlMapping mapping)
        {
            sink.Add(ReadingDiagnostics.NotAnObject, new Location(file, root.Line, root.Column), root is YamlSequence ? "a list" : "a text");
            return;
        }

        if (mapping["kind"] is YamlScalar { Kind: ScalarKind.String } kind
            && kind.Text.EndsWith(Suffix, StringComparison.Ordinal)
            && mapping["items"] is YamlSequence items)
        {
            foreach (var item in items.Items)
            {
                if (item is YamlMapping part) Inherit(part, mapping, kind);
                item.Parent = null;
                Expand(item, file, document, sink, manifests);
                if (sink.Found.Count <= ReadingLimits.Errors) continue;
                sink.Add(ReadingDiagnostics.TooMany, new Location(file, item.Line, item.Column), ReadingLimits.Errors);
                return;
            }

            return;
        }

        var manifest = new Manifest(mapping, file, document);
        if (manifest.ApiVersion.Length > 0 && manifest.Kind.Length > 0)
        {
            manifests.Add(manifest);
            return;
        }

        foreach (var name in (ReadOnlySpan<string>)["apiVersion", "kind"])
        {
            if (string.IsNullOrEmpty(manifest[name].String)) sink.Add(ReadingDiagnostics.NoType, manifest[name].Location, name);
        }
    }

    /// <summary>An item of a typed list, such as <c>DeploymentList</c>, may leave out its own type.</summary>
    private static void Inherit(YamlMapping item, YamlMapping list, YamlScalar listKind)
    {
        if (listKind.Text.Length == Suffix.Length || item["kind"] is not null || item["apiVersion"] is not null) return;
        if (list["apiVersion"] is not YamlScalar version) return;
        item.Add("kind", listKind.Line, listKind.Column, At(listKind, listKind.Text[..^Suffix.Length]));
        item.Add("apiVersion", version.Line, version.Column, At(version, version.Text));
    }

    private static YamlScalar At(YamlScalar place, string text) => new() { Text = text, Kind = place.Kind, Line = place.Line, Column = place.Column };
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Reads files of fragments.</summary>
internal static class FragmentReader
{
    /// <summary>Reads a file. What is no fragment is reported and left out.</summary>
    public static IReadOnlyList<Fragment> Read(string path, DiagnosticSink sink)
    {
        byte[] content;
        try
        {
            content = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            sink.Add(CustomizingDiagnostics.Unreadable, new Location(path), Path.GetFileName(path), failure.Message);
            return [];
        }

        var fragments = new List<Fragment>();
        foreach (var root in ManifestReader.ReadParts(path, content, sink))
        {
            var manifest = new Manifest(root, path, document: 0);
            var place = new Location(path, root.Line, root.Column);
            if (manifest.Kind.Length == 0) sink.Add(CustomizingDiagnostics.NotAFragment, place, "kind");
            else if (manifest.Name.Length == 0) sink.Add(CustomizingDiagnostics.NotAFragment, place, "metadata.name");
            else if ((MapValue)ValueTree.Of(root, n => Origin.Fragment(new SourceLocation(path, n.Line))) is var values && FragmentDirectives.Check(values, sink))
                fragments.Add(new Fragment(manifest.Kind, manifest.Name, manifest.ApiVersion, values, place));
        }

        return fragments;
    }
}

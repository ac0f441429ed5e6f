using ManifestGen.Engine.Comparison;
using ManifestGen.Engine.Formats;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Writing;

namespace ManifestGen.Tool.Diffing;

/// <summary>The manifests that an output folder holds in a form that can be read as it is: plain files or, where there are none, one file of all.</summary>
internal static class PlainFiles
{
    private const string Single = "single/";
    private const string Extension = ".yaml";

    /// <summary>Reads what ManifestGen wrote to a folder.</summary>
    public static IReadOnlyList<EnvironmentManifests> Of(string folder)
    {
        var index = Path.Combine(folder, OutputIndex.FileName);
        if (!File.Exists(index)) return [];
        return Of([.. OutputIndex.Paths(File.ReadAllBytes(index))], path => File.Exists(Path.Combine(folder, path)) ? File.ReadAllBytes(Path.Combine(folder, path)) : null);
    }

    /// <summary>Reads files.</summary>
    /// <param name="paths">The paths that ManifestGen wrote, below the output folder.</param>
    /// <param name="read">Gives a file's content; null for one that is gone.</param>
    public static IReadOnlyList<EnvironmentManifests> Of(IReadOnlyList<string> paths, Func<string, byte[]?> read)
    {
        var manifests = paths.Where(p => p.EndsWith(Extension, StringComparison.Ordinal)).ToList();
        var plain = manifests.Where(p => !OutputFormats.Names.Contains(FolderOf(p), StringComparer.Ordinal)).ToList();
        if (plain.Count == 0) plain = [.. manifests.Where(p => p.StartsWith(Single, StringComparison.Ordinal))];
        return
        [
            .. plain.Order(StringComparer.Ordinal)
                .GroupBy(p => FolderOf(p.StartsWith(Single, StringComparison.Ordinal) ? p[Single.Length..] : p), StringComparer.Ordinal)
                .Select(g => new EnvironmentManifests(g.Key, [.. g.Select(p => (Path: p, Content: read(p))).Where(f => f.Content is not null).Select(f => new SourceFile(f.Path, f.Content))])),
        ];
    }

    private static string FolderOf(string path) => path.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? path[..slash] : "";
}

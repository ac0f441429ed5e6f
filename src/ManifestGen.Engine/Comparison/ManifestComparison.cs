using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Comparison;

/// <summary>
/// Compares two sets of manifests resource by resource and field by field, by what they mean: the order of keys, of resources and of files, comments
/// and the way in which values are written count for nothing.
/// </summary>
public static class ManifestComparison
{
    /// <summary>Compares two sets.</summary>
    /// <param name="before">The one set; what in it cannot be read is passed over.</param>
    /// <param name="after">The other set.</param>
    /// <returns>What differs, by environment, kind and name in ordinal order.</returns>
    public static IReadOnlyList<ResourceChange> Compare(IEnumerable<EnvironmentManifests> before, IEnumerable<EnvironmentManifests> after)
    {
        var (old, now) = (Resources(before), Resources(after));
        return
        [
            .. old.Keys.Union(now.Keys)
                .Order()
                .Select(key => Compare(key.Environment, old.GetValueOrDefault(key), now.GetValueOrDefault(key)))
                .OfType<ResourceChange>(),
        ];
    }

    private static Dictionary<(string Environment, string Kind, string Namespace, string Name, string Group), Manifest> Resources(IEnumerable<EnvironmentManifests> environments)
    {
        var resources = new Dictionary<(string, string, string, string, string), Manifest>();
        foreach (var environment in environments)
        {
            foreach (var manifest in environment.Files.SelectMany(f => ManifestReader.Read(f.Path, f.Content)).SelectMany(d => d.Manifests))
                resources.TryAdd((environment.Environment, manifest.Kind, manifest.Namespace, manifest.Name, manifest.Group), manifest);
        }

        return resources;
    }

    private static ResourceChange? Compare(string environment, Manifest? before, Manifest? after)
    {
        if ((after ?? before) is not { } named) return null;
        var change = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
        var fields = before?.Root.Node is { } old && after?.Root.Node is { } now ? FieldDifferences.Of(old, now) : [];
        if (change == ChangeKind.Changed && fields.Count == 0) return null;
        return new ResourceChange(environment, named.ApiVersion, named.Kind, named.Namespace, named.Name, change, fields);
    }
}

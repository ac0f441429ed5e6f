using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>
/// The numbers of Pods that are others in an environment, as kustomize's field <c>replicas</c> has them: by name alone, so a name that two workloads
/// have is left to patches.
/// </summary>
internal sealed class ReplicaSettings
{
    private static readonly HashSet<string> Kinds = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"];

    private readonly List<YamlNode> _set = [];
    private readonly List<TemplateValue> _entries = [];

    /// <summary>Finds them.</summary>
    /// <param name="shared">The resources of the base, each with what it is in the environment.</param>
    /// <param name="added">The resources that the environment adds, which the field applies to as well.</param>
    public ReplicaSettings(IReadOnlyList<(Manifest From, Manifest To)> shared, IEnumerable<Manifest> added)
    {
        var names = shared.Select(s => s.To).Concat(added).Where(m => Kinds.Contains(m.Kind)).CountBy(m => m.Name, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        foreach (var (from, to) in shared.Where(s => Kinds.Contains(s.To.Kind) && names[s.To.Name] == 1).OrderBy(s => s.To.Name, StringComparer.Ordinal))
        {
            if (to["spec"]["replicas"] is not { Node: { } node, Integer: { } count } || from["spec"]["replicas"].Integer == count) continue;
            _set.Add(node);
            _entries.Add(YamlText.Map(YamlText.Entry("name", to.Name), YamlText.Entry("count", new LiteralValue(count.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        }
    }

    /// <summary>The values of the environment that are set so.</summary>
    public IEnumerable<YamlNode> Set => _set;

    /// <summary>The items of the field.</summary>
    public IReadOnlyList<TemplateValue> Entries => _entries;
}

using ManifestGen.Engine.Schemas.Custom;

namespace ManifestGen.Engine.Schemas;

/// <summary>The kinds whose schemas are known: Kubernetes' own, those that were given, and those of others that ManifestGen brings.</summary>
internal sealed class SchemaCatalog
{
    private static readonly Lazy<SchemaCatalog> Kubernetes = new(LoadBuiltIn);

    private readonly Dictionary<(string ApiVersion, string Kind), ResourceKind> _own = [];
    private readonly Dictionary<(string ApiVersion, string Kind), RemovedKind> _removed = [];
    private readonly HashSet<string> _ownGroups = [];
    private readonly Dictionary<(string ApiVersion, string Kind), ResourceKind> _given = [];
    private readonly HashSet<(string Group, string Kind)> _givenNames = [];

    private SchemaCatalog(ResourceKind[] kinds, RemovedKind[] removed)
    {
        // Every run comes here. What the framework has for it is compiled anew for such keys, and takes longer than the work itself.
        foreach (var kind in kinds)
        {
            _own.Add((kind.ApiVersion, kind.Kind), kind);
            _ownGroups.Add(GroupOf(kind.ApiVersion));
        }

        foreach (var kind in removed) _removed.Add((kind.ApiVersion, kind.Kind), kind);
    }

    private SchemaCatalog(SchemaCatalog below, IEnumerable<KindSchema> given)
    {
        (_own, _removed, _ownGroups) = (below._own, below._removed, below._ownGroups);
        foreach (var schema in given)
        {
            _givenNames.Add((schema.Group, schema.Kind));
            foreach (var kind in schema.Kinds) _given[(kind.ApiVersion, kind.Kind)] = kind;
        }
    }

    /// <summary>Kubernetes' own kinds, and those of others that ManifestGen brings.</summary>
    public static SchemaCatalog BuiltIn => Kubernetes.Value;

    /// <summary>Every kind, in every version that is known. Reads all schemas of others: for what is wrong already.</summary>
    public IEnumerable<ResourceKind> Kinds =>
        _own.Values.Concat(_given.Values).Concat(ShippedSchemas.All.Where(s => !_givenNames.Contains((s.Group, s.Kind))).SelectMany(s => s.Kinds));

    /// <summary>A kind of Kubernetes' own; null when it has none of that name.</summary>
    public static ResourceKind? Own(string apiVersion, string kind) => BuiltIn._own.GetValueOrDefault((apiVersion, kind));

    /// <summary>
    /// Kubernetes' own kinds and given ones. A given schema says all of its kind: a version that it does not have is not known. It replaces what
    /// ManifestGen brings of that kind, and nothing of Kubernetes' own.
    /// </summary>
    /// <param name="given">The kinds; of two descriptions of one kind the later one counts.</param>
    public SchemaCatalog With(IEnumerable<KindSchema> given) => new(this, given.Where(schema => !IsOwnGroup(schema.Group)));

    /// <summary>Whether an API group is one of Kubernetes' own, whose kinds nobody else describes.</summary>
    public bool IsOwnGroup(string group) => _ownGroups.Contains(group);

    /// <summary>The kind of a name in a version of an API; null when it is not known.</summary>
    public ResourceKind? Find(string apiVersion, string kind)
    {
        if (_own.TryGetValue((apiVersion, kind), out var known) || _given.TryGetValue((apiVersion, kind), out known)) return known;
        var group = GroupOf(apiVersion);
        return _ownGroups.Contains(group) || _givenNames.Contains((group, kind)) ? null : ShippedSchemas.Find(group, kind)?.Kinds.FirstOrDefault(k => k.ApiVersion == apiVersion);
    }

    /// <summary>What is known of a kind that no known release serves any more; null when nothing is.</summary>
    public RemovedKind? FindRemoved(string apiVersion, string kind) => _removed.GetValueOrDefault((apiVersion, kind));

    private static string GroupOf(string apiVersion) => apiVersion.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash ? apiVersion[..slash] : "";

    private static SchemaCatalog LoadBuiltIn()
    {
        using var stream = typeof(SchemaCatalog).Assembly.GetManifestResourceStream("schemas.bin")
            ?? throw new InvalidOperationException("The build did not embed the compiled schemas.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var compiled = new CompiledSchemas(bytes);
        return new SchemaCatalog(compiled.Kinds, compiled.Removed);
    }
}

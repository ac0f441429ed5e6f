namespace ManifestGen.Engine.Schemas;

/// <summary>The kinds whose schemas are known.</summary>
internal sealed class SchemaCatalog
{
    private static readonly Lazy<SchemaCatalog> Kubernetes = new(LoadBuiltIn);

    private readonly Dictionary<(string ApiVersion, string Kind), ResourceKind> _kinds = [];
    private readonly Dictionary<(string ApiVersion, string Kind), RemovedKind> _removed = [];

    private SchemaCatalog(IEnumerable<ResourceKind> kinds, IEnumerable<RemovedKind> removed)
    {
        foreach (var kind in kinds) _kinds[(kind.ApiVersion, kind.Kind)] = kind;
        foreach (var kind in removed) _removed[(kind.ApiVersion, kind.Kind)] = kind;
    }

    /// <summary>Kubernetes' own kinds.</summary>
    public static SchemaCatalog BuiltIn => Kubernetes.Value;

    /// <summary>Every kind, in every version that a known release serves.</summary>
    public IReadOnlyCollection<ResourceKind> Kinds => _kinds.Values;

    /// <summary>These kinds and further ones, which come before these.</summary>
    public SchemaCatalog With(IEnumerable<ResourceKind> further) => new(_kinds.Values.Concat(further), _removed.Values);

    /// <summary>The kind of a name in a version of an API; null when it is not known.</summary>
    public ResourceKind? Find(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>What is known of a kind that no known release serves any more; null when nothing is.</summary>
    public RemovedKind? FindRemoved(string apiVersion, string kind) => _removed.GetValueOrDefault((apiVersion, kind));

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

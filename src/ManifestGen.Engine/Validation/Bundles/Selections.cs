namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>Which resources of one kind select which workloads, in both directions.</summary>
/// <typeparam name="T">The kind of resource.</typeparam>
internal sealed class Selections<T>
    where T : class, ISelectsPods
{
    /// <summary>How many selecting resources of one workload are kept, for the reason that <see cref="LabelIndex{T}"/> has a bound too.</summary>
    private const int Kept = 64;

    private readonly Dictionary<T, IReadOnlyList<Workload>> _selected = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Workload, List<T>> _selectors = new(ReferenceEqualityComparer.Instance);

    /// <summary>Follows every selector once.</summary>
    public Selections(IEnumerable<T> selecting, LabelIndex<Workload> pods)
    {
        foreach (var one in selecting)
        {
            var selected = pods.Selected(one.Namespace, one.Selector);
            _selected[one] = selected;
            foreach (var workload in selected)
            {
                if (!_selectors.TryGetValue(workload, out var list)) _selectors[workload] = list = [];
                if (list.Count < Kept) list.Add(one);
            }
        }
    }

    /// <summary>The workloads that a resource selects, in the order of the set.</summary>
    public IReadOnlyList<Workload> SelectedBy(T selecting) => _selected.TryGetValue(selecting, out var found) ? found : [];

    /// <summary>The resources that select a workload, in the order of the set.</summary>
    public IReadOnlyList<T> Selecting(Workload workload) => _selectors.TryGetValue(workload, out var found) ? found : [];
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Components of which each is to be started after the other.</summary>
internal static class StartOrderCheck
{
    /// <summary>The order of starting goes round in a circle.</summary>
    public static readonly DiagnosticDescriptor Cycle = new("MG1253", Severity.Error,
        "The order in which components start goes round in a circle: {0}",
        "Set InAnyOrder = true on one of these relations, that of the component which can start while the other is missing.");

    /// <summary>Reports each circle once, at the relation that closes it.</summary>
    /// <param name="scope">The product.</param>
    /// <param name="users">The components that use others, in the order of the definition.</param>
    /// <param name="relations">The relations of each, by its name, with where they are.</param>
    public static void Check(ProductScope scope, IReadOnlyList<string> users, IReadOnlyDictionary<string, IReadOnlyList<(ResolvedRelation Relation, Location Place)>> relations)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (var user in users) Visit(user);

        void Visit(string name)
        {
            if (!done.Add(name) || !relations.TryGetValue(name, out var own)) return;
            path.Add(name);
            foreach (var (relation, place) in own)
            {
                if (!relation.StartsAfter) continue;
                var at = path.IndexOf(relation.Target);
                if (at < 0) Visit(relation.Target);
                else scope.Sink.Add(Cycle, place, string.Join(" -> ", path.Skip(at).Append(relation.Target)));
            }

            path.RemoveAt(path.Count - 1);
        }
    }
}

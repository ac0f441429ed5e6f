namespace ManifestGen.Rehearsal.Deployments;

/// <summary>What a StatefulSet does next: the numbers of the Pods that it makes and of those that it tells to end. Holds no clock.</summary>
/// <param name="Create">Those to make.</param>
/// <param name="Delete">Those to end.</param>
internal sealed record StatefulStep(IReadOnlyList<int> Create, IReadOnlyList<int> Delete)
{
    private static readonly StatefulStep Nothing = new([], []);

    /// <summary>
    /// The next step of the controller. In order, a Pod is made only when all with lower numbers are available, and the highest ends first, one at a time;
    /// otherwise all at once. A new version goes from the highest number to the lowest, one Pod at a time in either case.
    /// </summary>
    /// <param name="desired">The replicas that there are to be.</param>
    /// <param name="pods">The Pods that are not gone.</param>
    /// <param name="isOrdered">Whether Pods come and go in order. <c>podManagementPolicy</c>.</param>
    /// <param name="onDelete">Whether a new version waits until somebody ends the Pods. <c>updateStrategy.type</c>.</param>
    /// <param name="partition">The lowest number that gets a new version. <c>updateStrategy.rollingUpdate.partition</c>.</param>
    public static StatefulStep Next(int desired, IReadOnlyList<StatefulReplica> pods, bool isOrdered, bool onDelete = false, int partition = 0)
    {
        var there = pods.ToDictionary(p => p.Ordinal);
        var missing = new List<int>();
        for (var ordinal = 0; ordinal < desired; ordinal++)
        {
            if (!there.TryGetValue(ordinal, out var pod))
            {
                missing.Add(ordinal);
                if (isOrdered) return new StatefulStep(missing, []);
            }
            else if (isOrdered && (pod.IsEnding || !pod.IsAvailable))
            {
                return Broken(pod, onDelete, partition);
            }
        }

        var tooMany = pods.Where(p => p.Ordinal >= desired).OrderByDescending(p => p.Ordinal).ToArray();
        if (isOrdered && Array.Exists(tooMany, p => p.IsEnding)) return Nothing;
        int[] deleted = [.. tooMany.Where(p => !p.IsEnding).Select(p => p.Ordinal).Take(isOrdered ? 1 : int.MaxValue)];
        return missing.Count > 0 || deleted.Length > 0 || onDelete ? new StatefulStep(missing, deleted) : new StatefulStep([], Replaced(desired, there, partition));
    }

    /// <summary>A Pod of an old version that does not get available is replaced, instead of waited for.</summary>
    private static StatefulStep Broken(StatefulReplica pod, bool onDelete, int partition) =>
        !pod.IsEnding && !pod.IsCurrent && !onDelete && pod.Ordinal >= partition ? new StatefulStep([], [pod.Ordinal]) : Nothing;

    private static int[] Replaced(int desired, Dictionary<int, StatefulReplica> there, int partition)
    {
        for (var ordinal = desired - 1; ordinal >= partition; ordinal--)
        {
            var pod = there[ordinal];
            if (pod.IsEnding) return [];
            if (!pod.IsCurrent) return [ordinal];
            if (!pod.IsAvailable) return [];
        }

        return [];
    }
}

namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of what is there before the product: its namespace, what that holds at most, and priorities.</summary>
internal static class NamespaceExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedProduct product)
    {
        if (product.Namespace is { } space)
        {
            var own = rows.Below("namespace");
            own.Add("name", space.Name);
            own.Add("create", space.IsWritten);
            if (space.IsWritten.Value) own.Add("labels", space.Labels);
            if (space.IsWritten.Value) own.Add("annotations", space.Annotations);
        }

        foreach (var priority in product.PriorityClasses)
        {
            var own = rows.Below($"priorityClasses[{priority.Name.Value}]");
            own.Add("value", priority.Value);
            own.Add("preempts", priority.Preempts);
            own.Add("description", priority.Description);
        }

        if (product.Quota is { } quota) rows.Add("quota.hard", quota.Hard);
        foreach (var limits in product.Limits?.Limits ?? [])
        {
            var own = rows.Below($"limits[{limits.Type}]");
            own.Add("defaultRequest", limits.DefaultRequest);
            own.Add("default", limits.DefaultLimit);
            own.Add("min", limits.Least);
            own.Add("max", limits.Most);
        }
    }
}

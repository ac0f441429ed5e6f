namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>What a component may do becomes rules of a Role, one for each API group that a permission names.</summary>
internal static class PermissionPolicy
{
    private static readonly (ApiVerbs Verb, string Text)[] Verbs =
    [
        (ApiVerbs.Get, "get"), (ApiVerbs.List, "list"), (ApiVerbs.Watch, "watch"), (ApiVerbs.Create, "create"), (ApiVerbs.Update, "update"),
        (ApiVerbs.Patch, "patch"), (ApiVerbs.Delete, "delete"), (ApiVerbs.DeleteCollection, "deletecollection"),
    ];

    /// <summary>The rules of a component's Role, in the order in which they are said.</summary>
    public static IReadOnlyList<ResolvedApiRule> Resolve(WorkloadComponent component) =>
    [
        .. from said in component.Permissions
           from resources in said.Resources.GroupBy(r => r.Group, StringComparer.Ordinal)
           select new ResolvedApiRule(
               resources.Key,
               [.. resources.Select(r => r.Name)],
               [.. Verbs.Where(v => said.Verbs.HasFlag(v.Verb)).Select(v => v.Text)],
               said.Names,
               Origin.Definition(said.Location)),
    ];
}

namespace ManifestGen.Engine.Resolve;

/// <summary>A rule of a Role.</summary>
/// <param name="Group">The one of <c>apiGroups</c>; empty for that of Pods.</param>
/// <param name="Resources"><c>resources</c>.</param>
/// <param name="Verbs"><c>verbs</c>.</param>
/// <param name="Names"><c>resourceNames</c>; empty for all.</param>
/// <param name="Origin">Where it was written.</param>
public sealed record ResolvedApiRule(
    string Group, IReadOnlyList<string> Resources, IReadOnlyList<string> Verbs, IReadOnlyList<string> Names, Origin Origin);

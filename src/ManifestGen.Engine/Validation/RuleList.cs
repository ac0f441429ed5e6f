namespace ManifestGen.Engine.Validation;

/// <summary>Every rule, in the order in which they run. A new rule is a file under Rules/ and a line here.</summary>
internal static class RuleList
{
    /// <summary>Rules on one resource.</summary>
    public static IReadOnlyList<IManifestRule> ForManifests { get; } =
    [
    ];

    /// <summary>Rules across resources.</summary>
    public static IReadOnlyList<IBundleRule> ForBundles { get; } =
    [
    ];
}

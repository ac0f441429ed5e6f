namespace ManifestGen.Engine.Resolve;

/// <summary>Names of resources other than the component's own. What they are made of is bounded, so that they always fit.</summary>
internal static class ResourceNames
{
    /// <summary>
    /// How long the name of a component may be to whose name Kubernetes adds its own: 11 characters for a run of a CronJob, and for the label with
    /// the revision of a StatefulSet's Pods, of 63.
    /// </summary>
    public const int LongestWithSuffix = 52;

    /// <summary>The headless Service of a stateful component.</summary>
    public static string Headless(string component) => component + "-headless";

    /// <summary>The claim of the first replica of a stateful component, as its StatefulSet calls it.</summary>
    public static string FirstClaim(string component, string volume) => $"{volume}-{component}-0";

    /// <summary>A Job, by a hash of what it runs.</summary>
    public static string Job(string component, string hash) => $"{component}-{hash}";

    /// <summary>An EndpointSlice, by its family of addresses.</summary>
    public static string Slice(string component, string addressType) => $"{component}-{addressType.ToLowerInvariant()}";
}

namespace ManifestGen.Rehearsal.Deployments;

/// <summary>What a Deployment does next: how many Pods it makes and how many it tells to end.</summary>
/// <param name="Create">Pods of the new version to make.</param>
/// <param name="DeleteNew">Pods of the new version that are too many.</param>
/// <param name="DeleteOld">Pods of the old version to end; those that are not available first.</param>
internal readonly record struct RollingStep(int Create, int DeleteNew, int DeleteOld)
{
    /// <summary>The next step of the Deployment controller. Pods that end already count for nothing.</summary>
    /// <param name="desired">The replicas that there are to be.</param>
    /// <param name="created">Pods of the new version.</param>
    /// <param name="available">Those of them that are available.</param>
    /// <param name="old">Pods of older versions.</param>
    /// <param name="oldAvailable">Those of them that are available.</param>
    /// <param name="surge">How many Pods there may be too many.</param>
    /// <param name="unavailable">How many Pods may be missing.</param>
    public static RollingStep Next(int desired, int created, int available, int old, int oldAvailable, int surge, int unavailable)
    {
        var create = created < desired ? Math.Max(0, Math.Min(desired - created, desired + surge - (created + old))) : 0;
        var deleteNew = Math.Max(0, created - desired);
        return new RollingStep(create, deleteNew, DeletableOld(desired, created, available, old, oldAvailable, unavailable));
    }

    private static int DeletableOld(int desired, int created, int available, int old, int oldAvailable, int unavailable)
    {
        if (old == 0) return 0;
        var least = desired - unavailable;
        // New Pods that are not available yet may still turn out not to work; so many old ones stay.
        var most = created + old - least - (created - available);
        if (most <= 0) return 0;
        var unhealthy = Math.Min(old - oldAvailable, most);
        var healthy = Math.Clamp(available + oldAvailable - least, 0, oldAvailable);
        return Math.Min(unhealthy + healthy, old);
    }
}

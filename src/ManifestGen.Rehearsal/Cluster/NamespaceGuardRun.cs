using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Rehearsal.Commands;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>What the process of a <see cref="NamespaceGuard"/> does: it waits for its rehearsal to end, and removes the namespace when that has not.</summary>
/// <param name="selection">The cluster.</param>
/// <param name="space">The namespace.</param>
/// <param name="time">The clock that pauses follow.</param>
internal sealed class NamespaceGuardRun(ClusterSelection selection, string space, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>How long a namespace may still come: what was asked of a server before the rehearsal was killed may be carried out after it.</summary>
    private static readonly TimeSpan Coming = TimeSpan.FromSeconds(5);

    /// <summary>How long a server is asked that does not answer, or refuses.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits and removes.</summary>
    /// <param name="input">Ends with the rehearsal; a word in it says that there is nothing to remove.</param>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(Stream input)
    {
        if (await input.ReadAsync(new byte[1]) > 0) return ExitCode.Clean;
        for (var began = time.GetTimestamp(); ; await Task.Delay(Pause, time))
        {
            var isRemoved = await TryRemove();
            if (isRemoved == true) return ExitCode.Clean;
            if (time.GetElapsedTime(began) > (isRemoved is null ? Patience : Coming)) return isRemoved is null ? ExitCode.Errors : ExitCode.Clean;
        }
    }

    /// <summary>Asks once.</summary>
    /// <returns>Whether it was there to be removed; null when the cluster does not say.</returns>
    private async Task<bool?> TryRemove()
    {
        try
        {
            using var cluster = ClusterConnection.Open(selection);
            return await TemporaryNamespace.RemoveLeft(cluster, space, TemporaryNamespace.Rehearsal, CancellationToken.None);
        }
        catch (ClusterException)
        {
            // Nobody is there to be told.
            return null;
        }
    }
}

using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>What every command on a cluster does around its own work: the connection, and one place that reports refusals.</summary>
internal static class ClusterRun
{
    /// <summary>Runs a command's work.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Of(ToolConsole console, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            return ExitCode.Errors;
        }
    }

    /// <summary>Connects to a cluster that is to be changed, and sees that it answers before anything long is begun.</summary>
    /// <exception cref="ClusterException">It is not meant, or does not answer.</exception>
    public static async Task<ClusterConnection> ConnectToChange(ClusterTarget target, CancellationToken cancellation)
    {
        ClusterContext.Read(target.Selection).EnsureMeant(target.Selection);
        return await Connect(target.Selection, cancellation);
    }

    /// <summary>Connects to a cluster, and sees that it answers before anything long is begun.</summary>
    /// <exception cref="ClusterException">It does not answer.</exception>
    public static async Task<ClusterConnection> Connect(ClusterSelection selection, CancellationToken cancellation)
    {
        var cluster = ClusterConnection.Open(selection);
        try
        {
            await cluster.GetAsync("/version", cancellation);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }
}

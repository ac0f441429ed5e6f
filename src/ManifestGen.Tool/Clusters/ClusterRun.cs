using ManifestGen.Clusters;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>What every command on a cluster does around its own work: one place that reports refusals.</summary>
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
}

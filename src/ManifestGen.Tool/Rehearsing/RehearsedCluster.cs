using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tool.Clusters;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Rehearsing;

/// <summary>What is done for a rehearsal on a cluster around the program that rehearses: images before it, and a second look at what it leaves.</summary>
/// <param name="target">The cluster.</param>
internal sealed class RehearsedCluster(ClusterTarget target)
{
    private ClusterSelection _selection = target.Selection;
    private string _space = "";

    /// <summary>Whether images are built.</summary>
    public required bool HasImages { get; init; }

    /// <summary>Whether images go to their registry.</summary>
    public required bool ArePushed { get; init; }

    /// <summary>The builder, when the user names one.</summary>
    public required string? Builder { get; init; }

    /// <summary>Sees that the cluster is meant and answers.</summary>
    /// <exception cref="ClusterException">It is not, or does not.</exception>
    public void Check() => Wait(async () =>
    {
        using var cluster = await ClusterConnection.ConnectToChangeAsync(target.Selection, CancellationToken.None);

        // Images take minutes, in which somebody may choose another context for what comes next.
        _selection = target.Selection with { Context = cluster.Context.Name };
    });

    /// <summary>Builds the images and brings them to the cluster.</summary>
    /// <returns>What the program is told of it.</returns>
    /// <exception cref="ClusterException">One cannot be built or brought (MG8969).</exception>
    public IReadOnlyList<string> Prepare(string project, string outputPath, ToolConsole console)
    {
        _space = TemporaryNamespace.NewName("rehearsal", Path.GetFileNameWithoutExtension(project));
        return
        [
            "cluster=true",
            $"namespace={_space}",
            $"context={_selection.Context}",
            $"kubeconfig={_selection.Kubeconfig}",
            .. Images(Path.Combine(outputPath, target.Environment), console).Select(i => $"image={i.Key}={i.Value}"),
        ];
    }

    /// <summary>Removes the namespace when the program ended without having done so: somebody killed it.</summary>
    public void Mend(int exitCode, ToolConsole console)
    {
        if (exitCode is ExitCode.Clean or ExitCode.Errors or ExitCode.WrongUse or ExitCode.Fault or ExitCode.Canceled) return;
        console.Error.WriteLine($"manifestgen: the rehearsal ended with exit code {exitCode}; its namespace '{_space}' is being removed.");
        try
        {
            Wait(async () =>
            {
                using var cluster = ClusterConnection.Open(_selection);
                await OwnedNamespace.Remove(cluster, _space, TemporaryNamespace.Rehearsal, CancellationToken.None);
            });
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
        }
    }

    private IReadOnlyDictionary<string, string> Images(string folder, ToolConsole console)
    {
        if (!HasImages) return new Dictionary<string, string>();
        var context = ClusterContext.Read(_selection);
        var images = new DeployedImages(context, console) { Builder = Builder, ArePushed = ArePushed, KeepsOutputClear = target.AsJson };
        if (images.ReachCluster) return images.Bring(folder, CancellationToken.None);
        DeployedImages.Warn(context, console);
        return new Dictionary<string, string>();
    }

    /// <summary>This command has no turn of its own for signals: the program that rehearses gets them, and it waits for that one.</summary>
    private static void Wait(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}

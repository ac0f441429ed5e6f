using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>A run of <c>manifestgen up</c>.</summary>
internal sealed class UpRun(ClusterTarget target)
{
    private UpResult _result = new();

    /// <summary>Whether images are built.</summary>
    public required bool HasImages { get; init; }

    /// <summary>Whether images go to their registry.</summary>
    public required bool ArePushed { get; init; }

    /// <summary>The builder, when the user names one.</summary>
    public required string? Builder { get; init; }

    /// <summary>The port on this machine; null for the usual one.</summary>
    public required int? Port { get; init; }

    /// <summary>Whether the run ends once everything is ready.</summary>
    public required bool IsDetached { get; init; }

    /// <summary>Whether fields of others are taken over.</summary>
    public required bool TakesOver { get; init; }

    /// <summary>Whether what an earlier run applied and the manifests no longer name is deleted.</summary>
    public required bool Prunes { get; init; }

    /// <summary>Whether that holds for claims on disks, too.</summary>
    public required bool DeletesClaims { get; init; }

    /// <summary>How long the Pods may take.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>Builds, brings, applies, waits, and opens ports until the user ends it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            using var cluster = await ClusterConnection.ConnectToChangeAsync(target.Selection, cancellation);
            _result = _result with { Context = cluster.Context.Name, Namespace = cluster.Context.Namespace };
            var documents = await Deploy(cluster, console, cancellation);
            await using var ports = new ServicePorts();
            if (!IsDetached) ports.OpenFor(cluster, documents, Port);
            _result = _result with { Ports = ports.Open };
            UpReport.Write(_result, target.AsJson, console);
            if (ports.Open.Count > 0) await UntilEnded(cancellation);
            return ExitCode.Clean;
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            if (target.AsJson) UpReport.Write(_result with { Findings = fault.Diagnostics }, target.AsJson, console);
            return ExitCode.Errors;
        }
    }

    private async Task<IReadOnlyList<ManifestDocument>> Deploy(ClusterConnection cluster, ToolConsole console, CancellationToken cancellation)
    {
        var space = cluster.Context.Namespace;
        var folder = DeployFolder.Build(target, console);
        cancellation.ThrowIfCancellationRequested();
        var documents = Bring(folder, cluster.Context, console, cancellation);
        await OwnedNamespace.Ensure(cluster, space, "up", cancellation);
        var set = folder.SetIn(cluster);
        if (set is not null) documents = set.Mark(documents);

        var steps = new Steps(console);
        var apply = new ServerSideApply(cluster, new ApplyOptions { Namespace = space, TakesOver = TakesOver, Progress = steps, Accepted = c => set?.Begin(documents, c) ?? Task.CompletedTask });
        _result = _result with { Applied = await apply.Run(documents, cancellation) };
        var rollout = new RolloutWait(cluster) { Patience = Patience, Progress = steps };
        _result = _result with { Workloads = await rollout.Run([.. folder.Workloads(space), .. folder.Tasks(space)], cancellation) };

        // Only once what takes its place is ready.
        if (set is not null && Prunes) _result = _result with { Pruned = Tell(await set.Prune(documents, DeletesClaims, cancellation), console) };
        return documents;
    }

    private static Pruned Tell(Pruned pruned, ToolConsole console)
    {
        foreach (var removed in pruned.Removed) console.Error.WriteLine($"{removed.Title} deleted: the manifests no longer name it");
        foreach (var kept in pruned.Kept) console.Error.WriteLine($"{kept.Title} stays, though the manifests no longer name it: {SurplusText.Reason(kept)}");
        return pruned;
    }

    private IReadOnlyList<ManifestDocument> Bring(DeployFolder folder, ClusterContext context, ToolConsole console, CancellationToken cancellation)
    {
        if (!HasImages || !Directory.Exists(folder.Path)) return folder.Documents;
        var images = new DeployedImages(context, console) { Builder = Builder, ArePushed = ArePushed, KeepsOutputClear = target.AsJson };
        if (!images.ReachCluster)
        {
            DeployedImages.Warn(context, console);
            return folder.Documents;
        }

        _result = _result with { Images = images.Bring(folder.Path, cancellation) };
        return PodSpec.Rename(folder.Documents, _result.Images);
    }

    /// <summary>Ctrl-C is how a run with an open port ends, and no failure.</summary>
    private static async Task UntilEnded(CancellationToken cancellation)
    {
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        catch (OperationCanceledException)
        {
            // The ports are closed on the way out.
        }
    }

    /// <summary>Tells each step on standard error.</summary>
    private sealed class Steps(ToolConsole console) : IProgress<AppliedResource>, IProgress<RolloutProgress>
    {
        public void Report(AppliedResource value) => console.Error.WriteLine($"{value.Document.Title} {UpReport.Word(value.Outcome)}");

        public void Report(RolloutProgress value)
        {
            var trouble = value.Newest.FirstOrDefault(p => p.Trouble is not null);
            console.Error.WriteLine($"{value.Workload}: {value.State.Ready} of {value.State.Wanted} {(WorkloadKey.IsTask(value.Workload.Kind) ? "done" : "ready")}"
                + (trouble?.Trouble is { } found && !value.State.IsDone ? $"; {trouble.Name}: {found.Reason}" : ""));
        }
    }
}

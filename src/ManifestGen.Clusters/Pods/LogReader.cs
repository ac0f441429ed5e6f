using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Watching;

namespace ManifestGen.Clusters.Pods;

/// <summary>The logs of all Pods with some labels as one.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="space">The namespace.</param>
/// <param name="labels">The labels.</param>
/// <param name="options">Which lines.</param>
public sealed class LogReader(ClusterConnection cluster, string space, IReadOnlyDictionary<string, string> labels, LogOptions options)
{
    private const int Waiting = 1000;

    /// <summary>Reads the lines: Pod by Pod, or as they come when it follows.</summary>
    /// <exception cref="ClusterException">The cluster refuses.</exception>
    public IAsyncEnumerable<LogLine> Read(CancellationToken cancellation) => options.Follows ? Follow(cancellation) : ReadOnce(cancellation);

    private async IAsyncEnumerable<LogLine> ReadOnce([EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var pod in await PodList.Read(cluster, space, labels, cancellation))
        foreach (var container in Chosen(pod))
        {
            await foreach (var line in new PodLog(cluster, space, pod.Name, container, options).Read(cancellation)) yield return line;
        }
    }

    private async IAsyncEnumerable<LogLine> Follow([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lines = Channel.CreateBounded<LogLine>(Waiting);
        var reading = Watch(lines.Writer, end.Token);
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellation)) yield return line;
        }
        finally
        {
            await end.CancelAsync();
            await reading;
        }
    }

    /// <summary>Reads each container once it has started, and tells the channel when that cannot go on.</summary>
    private async Task Watch(ChannelWriter<LogLine> lines, CancellationToken cancellation)
    {
        var readers = new List<Task>();
        var started = new HashSet<(string Pod, string Container)>();
        Exception? fault = null;
        try
        {
            var watch = new ResourceWatch(cluster, ApiResource.Pods.Path(space), PodList.Query(labels), $"the Pods in '{space}' cannot be watched");
            await foreach (var change in watch.Run(cancellation))
            {
                var pod = PodState.Read(change.Resource);
                foreach (var container in Chosen(pod).Where(c => HasStarted(change.Resource, c) && started.Add((pod.Name, c))))
                    readers.Add(Copy(new PodLog(cluster, space, pod.Name, container, options), lines, cancellation));
            }
        }
        catch (OperationCanceledException)
        {
            // Whoever reads has ended it.
        }
        catch (ClusterException refusal)
        {
            fault = refusal;
        }

        await Task.WhenAll(readers);
        lines.TryComplete(fault);
    }

    private static async Task Copy(PodLog log, ChannelWriter<LogLine> lines, CancellationToken cancellation)
    {
        try
        {
            await foreach (var line in log.Read(cancellation)) await lines.WriteAsync(line, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Whoever reads has ended it.
        }
        catch (ClusterException refusal)
        {
            lines.TryComplete(refusal);
        }
        catch (ChannelClosedException)
        {
            // Another container's log was refused, which is reported.
        }
    }

    private IEnumerable<string> Chosen(PodState pod) => pod.Containers.Where(c => options.Container.Length == 0 || c == options.Container);

    private static bool HasStarted(JsonElement pod, string container) =>
        pod.TryGetProperty("status", out var status) && status.TryGetProperty("containerStatuses", out var containers)
        && containers.EnumerateArray().Any(c => c.GetProperty("name").GetString() == container
            && c.TryGetProperty("state", out var state) && (state.TryGetProperty("running", out _) || state.TryGetProperty("terminated", out _)));
}

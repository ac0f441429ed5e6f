using System.Text.Json;
using System.Threading.Channels;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Pods;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>A run of <c>manifestgen logs</c>.</summary>
internal sealed class LogsRun(ClusterTarget target, IReadOnlyList<string> names, LogOptions options)
{
    private const int Waiting = 1000;

    /// <summary>Reads and shows.</summary>
    /// <returns>The exit code.</returns>
    public Task<int> Run(ToolConsole console, CancellationToken cancellation) => ClusterRun.Of(console, async () =>
    {
        using var cluster = ClusterConnection.Open(target.Selection);
        var readers = Chosen(DeployFolder.Find(target))
            .Select(d => new LogReader(cluster, d.Namespace.Length > 0 ? d.Namespace : cluster.Context.Namespace, Labels(d), options))
            .ToArray();
        var style = new TextStyle(console.HasColor);
        try
        {
            await foreach (var line in Together(readers, cancellation)) Write(line, style, console);
        }
        catch (OperationCanceledException) when (options.Follows)
        {
            // Ctrl-C is how following ends.
        }

        return ExitCode.Clean;
    });

    private IEnumerable<ManifestDocument> Chosen(DeployFolder folder)
    {
        IReadOnlyList<ManifestDocument> workloads = [.. folder.Documents.Where(d => Labels(d).Count > 0)];
        var known = string.Join(", ", workloads.Select(w => w.Name));
        Diagnostic[] unknown = [.. names.Where(n => workloads.All(w => w.Name != n)).Select(n => DeployDiagnostics.NoWorkload.At(Location.None, n, folder.Path, known))];
        if (unknown.Length > 0) throw new ClusterException(unknown);
        return workloads.Where(w => names.Count == 0 || names.Contains(w.Name, StringComparer.Ordinal));
    }

    /// <summary>The labels of the Pods of a workload; none of what has no Pods. What a deployment of another version would not have is no mark of the workload.</summary>
    private static Dictionary<string, string> Labels(ManifestDocument document) =>
        PodSpec.Labels(document).Where(l => l.Key != "app.kubernetes.io/version").ToDictionary(StringComparer.Ordinal);

    /// <summary>The lines of several readers: one after the other, or as they come when they follow.</summary>
    private async IAsyncEnumerable<LogLine> Together(IReadOnlyList<LogReader> readers, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!options.Follows)
        {
            foreach (var reader in readers)
            {
                await foreach (var line in reader.Read(cancellation)) yield return line;
            }

            yield break;
        }

        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var lines = Channel.CreateBounded<LogLine>(Waiting);
        var copying = readers.Select(r => Copy(r, lines.Writer, end.Token)).ToArray();
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellation)) yield return line;
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(copying);
        }
    }

    private static async Task Copy(LogReader reader, ChannelWriter<LogLine> lines, CancellationToken cancellation)
    {
        try
        {
            await foreach (var line in reader.Read(cancellation)) await lines.WriteAsync(line, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Whoever reads has ended it.
        }
        catch (Exception reason) when (reason is ClusterException or ChannelClosedException)
        {
            lines.TryComplete(reason);
        }
    }

    private void Write(LogLine line, TextStyle style, ToolConsole console)
    {
        if (target.AsJson) WriteJson(line, console.Output);
        else console.Text.WriteLine($"{style.Dim($"{line.Pod} {line.Container} |")} {line.Text}");
        if (options.Follows) console.Text.Flush();
    }

    private static void WriteJson(LogLine line, Stream output)
    {
        JsonAnswer.Write(output, json =>
        {
            json.WriteString("pod"u8, line.Pod);
            json.WriteString("container"u8, line.Container);
            json.WriteString("time"u8, line.Time);
            json.WriteString("text"u8, line.Text);
        });
    }
}

using System.Text.Json;
using System.Threading.Channels;
using ManifestGen.Clusters;
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
        foreach (var name in names.Where(n => workloads.All(w => w.Name != n)))
            throw new ClusterException([DeployDiagnostics.NoWorkload.At(Location.None, name, folder.Path, string.Join(", ", workloads.Select(w => w.Name)))]);
        return workloads.Where(w => names.Count == 0 || names.Contains(w.Name, StringComparer.Ordinal));
    }

    /// <summary>The labels of the Pods of a workload; none of what has no Pods.</summary>
    private static Dictionary<string, string> Labels(ManifestDocument document)
    {
        using var json = JsonDocument.Parse(document.Json);
        var labels = new Dictionary<string, string>(StringComparer.Ordinal);
        var pod = document.Kind == "Pod" ? json.RootElement : Part(Part(json.RootElement, "spec"), "template");
        if (document.Kind == "CronJob") pod = Part(Part(Part(Part(json.RootElement, "spec"), "jobTemplate"), "spec"), "template");
        if (Part(Part(pod, "metadata"), "labels") is { ValueKind: JsonValueKind.Object } found)
        {
            foreach (var label in found.EnumerateObject()) labels[label.Name] = label.Value.GetString() ?? "";
        }

        // What a deployment of another version would not have is no mark of the workload.
        labels.Remove("app.kubernetes.io/version");
        return labels;
    }

    private static JsonElement Part(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var part) ? part : default;

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

using System.Text.Json;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>A run of <c>manifestgen status</c>.</summary>
internal sealed class StatusRun(ClusterTarget target)
{
    /// <summary>Reads and shows.</summary>
    /// <returns>The exit code: 1 when something is missing or not ready.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        var (found, missing) = (new List<RolloutProgress>(), new List<Diagnostic>());
        IReadOnlyList<ManifestDocument> surplus = [];
        IReadOnlyList<string> left = [];
        try
        {
            using var cluster = ClusterConnection.Open(target.Selection);
            var space = cluster.Context.Namespace;
            var folder = DeployFolder.Find(target);
            foreach (var workload in folder.Workloads(space))
            {
                try
                {
                    found.Add(await new RolloutWait(cluster).Read(workload, cancellation));
                }
                catch (ClusterException fault) when (fault.IsMissing)
                {
                    // The others may be there.
                    missing.AddRange(fault.Diagnostics);
                }
            }

            // A Job that is not there may be done and gone.
            foreach (var task in folder.Tasks(space))
            {
                if (await new RolloutWait(cluster).Find(task, cancellation) is { } there) found.Add(there);
            }

            var names = folder.Workloads(space).ToHashSet();
            var autoscalers = new List<AutoscalerState>();
            // A product that names its namespace is not where the context looks.
            foreach (var home in names.Select(n => n.Namespace).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
                autoscalers.AddRange((await AutoscalerState.ReadAll(cluster, home, cancellation)).Where(a => names.Contains(a.Target)));
            if (folder.SetIn(cluster) is { } set) surplus = await set.Surplus(folder.Documents, cancellation);
            left = await TemporaryNamespace.Leavings(cluster, TemporaryNamespace.Rehearsal, cancellation);
            if (target.AsJson) WriteJson(cluster.Context, found, autoscalers, surplus, left, missing, console.Output);
            else WriteText(cluster.Context, found, autoscalers, surplus, left, console);
            ClusterFault.Write(missing, console);
            return missing.Count == 0 && found.All(w => w.State.IsDone) ? ExitCode.Clean : ExitCode.Errors;
        }
        catch (ClusterException fault)
        {
            ClusterFault.Write(fault, console);
            if (target.AsJson) WriteJson(null, found, [], surplus, left, fault.Diagnostics, console.Output);
            return ExitCode.Errors;
        }
    }

    private static void WriteText(
        ClusterContext context,
        IReadOnlyList<RolloutProgress> workloads,
        IReadOnlyList<AutoscalerState> autoscalers,
        IReadOnlyList<ManifestDocument> surplus,
        IReadOnlyList<string> left,
        ToolConsole console)
    {
        var style = new TextStyle(console.HasColor);
        console.Text.WriteLine(style.Dim($"namespace '{context.Namespace}' of '{context.Name}', {context.Server}"));
        foreach (var workload in workloads)
        {
            var (name, state) = (workload.Workload, workload.State);
            var counts = $"{state.Ready} of {state.Wanted} {(WorkloadKey.IsTask(name.Kind) ? "done" : "ready")}{(state.Updated < state.Wanted ? $", {state.Updated} of the newest revision" : "")}";
            console.Text.WriteLine($"{style.Bold($"{name.Kind} {name.Name}")}: {(state.IsDone ? counts : style.Paint(Severity.Warning, counts))}");
            foreach (var pod in workload.Pods)
            {
                console.Text.WriteLine($"  {pod.Name}  {(pod.IsReady ? "ready" : pod.Trouble?.Reason ?? pod.Phase)}"
                    + $"{(pod.Restarts > 0 ? $", {pod.Restarts} restarts" : "")}{(pod.Node.Length > 0 ? $"  on {pod.Node}" : "")}");
                if (pod.Trouble is not { } trouble || pod.IsReady) continue;
                if (trouble.Message.Length > 0) console.Text.WriteLine($"    {trouble.Message.ReplaceLineEndings(" ")}");
                console.Text.WriteLine($"    {style.Dim("help:")} {trouble.Fix}");
            }
        }

        foreach (var autoscaler in autoscalers)
        {
            console.Text.WriteLine($"{style.Bold($"HorizontalPodAutoscaler {autoscaler.Name}")}: {autoscaler.Current} Pods of {autoscaler.Minimum} to {autoscaler.Maximum}, wants {autoscaler.Desired}"
                + string.Concat(autoscaler.Metrics.Select(m => $", {m}")));
            if (autoscaler.Trouble.Length > 0) console.Text.WriteLine($"    {style.Paint(Severity.Warning, autoscaler.Trouble)}");
        }

        foreach (var document in surplus) console.Text.WriteLine($"{style.Bold($"{document.Kind} {document.Name}")}: the manifests no longer name it; {SurplusText.Way(document)}");
        foreach (var space in left) console.Text.WriteLine($"{style.Bold($"Namespace {space}")}: a rehearsal that was killed left it; 'manifestgen down' deletes it");
        console.Text.Flush();
    }

    private static void WriteJson(
        ClusterContext? context,
        IReadOnlyList<RolloutProgress> workloads,
        IReadOnlyList<AutoscalerState> autoscalers,
        IReadOnlyList<ManifestDocument> surplus,
        IReadOnlyList<string> left,
        IReadOnlyList<Diagnostic> findings,
        Stream output)
    {
        JsonAnswer.Write(output, json =>
        {
            json.WriteString("context"u8, context?.Name ?? "");
            json.WriteString("namespace"u8, context?.Namespace ?? "");
            json.WriteStartArray("workloads"u8);
            foreach (var workload in workloads) WorkloadJson.Write(workload, json);
            json.WriteEndArray();
            json.WriteStartArray("autoscalers"u8);
            foreach (var autoscaler in autoscalers) Write(autoscaler, json);
            json.WriteEndArray();
            SurplusText.Write("surplus"u8, surplus, json);
            json.WriteStartArray("left"u8);
            foreach (var space in left) json.WriteStringValue(space);
            json.WriteEndArray();
            ClusterFault.Write(findings, json);
        });
    }

    private static void Write(AutoscalerState autoscaler, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, autoscaler.Name);
        json.WriteString("target"u8, autoscaler.Target.Name);
        json.WriteNumber("minimum"u8, autoscaler.Minimum);
        json.WriteNumber("maximum"u8, autoscaler.Maximum);
        json.WriteNumber("current"u8, autoscaler.Current);
        json.WriteNumber("desired"u8, autoscaler.Desired);
        json.WriteStartArray("metrics"u8);
        foreach (var metric in autoscaler.Metrics) json.WriteStringValue(metric);
        json.WriteEndArray();
        json.WriteString("trouble"u8, autoscaler.Trouble);
        json.WriteEndObject();
    }
}

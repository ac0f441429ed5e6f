using System.Diagnostics.CodeAnalysis;
using ManifestGen.Clusters;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Reports;
using ManifestGen.Rehearsal.Running;
using ManifestGen.Rehearsal.Scenarios;
using ManifestGen.Rehearsal.Timelines;
using ManifestGen.Rehearsal.Verdicts;

namespace ManifestGen.Rehearsal.Commands;

/// <summary>A rehearsal: reads the product, plays on this machine or on a cluster, judges and reports.</summary>
/// <param name="options">How.</param>
/// <param name="output">Standard output.</param>
/// <param name="error">Standard error.</param>
internal sealed class RehearsalCommand(RehearsalOptions options, TextWriter output, TextWriter error)
{
    /// <summary>Whether somebody watches, so that progress is shown as it happens.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether standard output may carry colours.</summary>
    public bool HasColor { get; init; }

    /// <summary>Ends the wait for what a rehearsal on a cluster removes at its end.</summary>
    public CancellationToken Abandoned { get; init; }

    /// <summary>Runs it.</summary>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever reaches this place is a fault of ours, and is reported as one.")]
    public async Task<int> Run(CancellationToken cancellation)
    {
        try
        {
            return await Rehearse(cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Canceled;
        }
        catch (ClusterException refusal)
        {
            foreach (var found in refusal.Diagnostics) await error.WriteLineAsync(DiagnosticLine.Of(found));
            return ExitCode.Errors;
        }
        catch (Exception fault)
        {
            await error.WriteLineAsync($"manifestgen: error MG9999: Internal fault: {fault}");
            return ExitCode.Fault;
        }
    }

    private async Task<int> Rehearse(CancellationToken cancellation)
    {
        var sink = new DiagnosticSink();
        if (OperatingSystem.IsWindows() && !options.IsOnCluster) sink.Add(RehearsalDiagnostics.Platform, Location.None, "Windows");
        var product = ProductFiles.Read(options.ProductFile).Of(options.Environment);
        var variables = options.VariablesFile.Length > 0 ? options.VariablesFile : Path.Combine(product.Directory, VariableFile.Name);
        if (options.VariablesFile.Length > 0 && !File.Exists(variables))
            sink.Add(RehearsalDiagnostics.UnreadableLine, new Location(variables), "There is no such file", "Give the path of a file of variables, or leave --env-file out.");
        var reader = new PlanReader(product, sink, needsPrograms: !options.IsOnCluster);
        var plan = reader.Read(variables);
        var components = plan.Components;
        var script = ReadScript(product, sink);
        var reports = options.ReportFolder.Length > 0 ? options.ReportFolder : Path.Combine(product.Directory, "bin", "rehearsal");
        ReportFolder.Prepare(reports, sink);
        foreach (var found in sink.Found) await error.WriteLineAsync(DiagnosticLine.Of(found));
        if (sink.HasErrors) return ExitCode.Errors;

        var rehearsed = Chosen(components);
        var named = options.Components.Concat(options.Addresses.Keys.Where(n => n.Length > 0));
        if (named.FirstOrDefault(n => components.All(c => c.Name != n || !c.CanScale)) is { } unknown)
        {
            var why = components.Any(c => c.Name == unknown) ? $"'{unknown}' runs once on each node, and is not scaled" : $"there is no component '{unknown}'";
            await error.WriteLineAsync($"manifestgen: {why}. There are {string.Join(", ", components.Where(c => c.CanScale).Select(c => c.Name))}.");
            return ExitCode.WrongUse;
        }

        var (record, isClean) = options.IsOnCluster
            ? await PlayOnCluster(product, components, rehearsed, script, VariableFile.Read(variables, sink), cancellation)
            : (await Play(product, plan, rehearsed, script, cancellation), true);
        var verdicts = Judge.Of(record);
        var report = RehearsalReport.Of(record, verdicts);
        var folder = ReportFolder.Write(reports, report);
        if (options.AsJson) JsonReport.Write(report, output);
        else TextReport.Write(report, folder, HasColor, output);
        return report.IsPassed && isClean ? ExitCode.Clean : ExitCode.Errors;
    }

    private async Task<RehearsalRecord> Play(
        ProductFiles product, ProductPlan plan, IReadOnlyList<ComponentPlan> rehearsed, HttpScript? script, CancellationToken cancellation)
    {
        var timeline = new Timeline(TimeProvider.System);
        var log = new RequestLog();
        await using var runtime = new LocalRuntime(
            plan, new RuntimeSettings { EndpointDelay = options.EndpointDelay, MostReplicas = options.Replicas }, timeline, TimeProvider.System);
        using var progress = options.AsJson ? null : new LiveProgress(timeline, log, rehearsed, error, IsWatched);
        var jobs = plan.Jobs.Where(j => j.Timing != JobTime.Scheduled || Scenario.Acts.Contains(Act.Schedule)).ToArray();
        var scenario = Array.Exists(jobs, j => j.Timing == JobTime.Scheduled) ? Scenario : Scenario.Without(Act.Schedule);
        var record = await Rehearsal(runtime, scenario, product, plan.Components, rehearsed, jobs, script, timeline, log, options.EndpointDelay).Run(cancellation);
        return record with { Notes = [.. plan.Notes, .. plan.Jobs.Except(jobs).Select(j => $"{j.Name}: the CronJob; --scenario schedule runs it once beside the load")] };
    }

    private async Task<(RehearsalRecord Record, bool IsClean)> PlayOnCluster(
        ProductFiles product,
        IReadOnlyList<ComponentPlan> components,
        IReadOnlyList<ComponentPlan> rehearsed,
        HttpScript? script,
        IReadOnlyDictionary<string, string> variables,
        CancellationToken cancellation)
    {
        using var stage = await ClusterStage.Open(options, product, error, cancellation);
        var timeline = new Timeline(TimeProvider.System);
        var log = new RequestLog();
        await using var runtime = stage.Runtime(components, rehearsed, Scenario, variables, timeline, Abandoned);
        RehearsalRecord record;
        using (options.AsJson ? null : new LiveProgress(timeline, log, rehearsed, error, IsWatched))
            record = await Rehearsal(runtime, Scenario.Without(Act.Schedule), product, rehearsed, rehearsed, [], script, timeline, log, endpointDelay: null).Run(cancellation);
        record = stage.Explain(record, runtime);

        // What is left is known, and told, before the report is.
        await runtime.DisposeAsync();
        return (record, !runtime.LeavesSomething);
    }

    private Scenario Scenario => (Scenarios.Scenario.Of(options.Acts) ?? Scenarios.Scenario.Usual) with { Replicas = options.Replicas, Watch = options.Watch };

    private Running.Rehearsal Rehearsal(
        IProductRuntime runtime,
        Scenario scenario,
        ProductFiles product,
        IReadOnlyList<ComponentPlan> components,
        IReadOnlyList<ComponentPlan> rehearsed,
        IReadOnlyList<JobPlan> jobs,
        HttpScript? script,
        Timeline timeline,
        RequestLog log,
        TimeSpan? endpointDelay) => new(runtime, scenario, timeline, log)
        {
            Product = product.Name,
            Rate = options.Rate,
            Rehearsed = rehearsed,
            Companions = [.. components.Except(rehearsed)],
            Jobs = jobs,
            Script = script,
            Timeout = options.Timeout,
            EndpointDelay = endpointDelay,
        };

    private HttpScript? ReadScript(ProductFiles product, DiagnosticSink sink)
    {
        var file = options.RequestsFile.Length > 0 ? options.RequestsFile : Path.Combine(product.Directory, HttpFileReader.Name);
        if (File.Exists(file)) return HttpFileReader.Read(file, File.ReadAllText(file), sink);
        if (options.RequestsFile.Length > 0) sink.Add(RehearsalDiagnostics.UnreadableLine, new Location(file), "There is no such file", "Give the path of a file of requests, or leave --requests out.");
        return null;
    }

    /// <summary>The components that were named; else those of the product's own that are called, whatever it brings along from elsewhere; else all that are called; else all.</summary>
    private ComponentPlan[] Chosen(IReadOnlyList<ComponentPlan> components)
    {
        if (options.Components.Count > 0) return [.. components.Where(c => options.Components.Contains(c.Name))];
        var scaled = components.Where(c => c.CanScale).ToArray();
        var served = scaled.Where(c => c.IsServed).ToArray();
        var own = served.Where(c => c.Main.Program is not null).ToArray();
        return own.Length > 0 ? own : served.Length > 0 ? served : scaled;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Reads a product's manifests into what a rehearsal plays.</summary>
/// <param name="files">The product.</param>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="needsPrograms">Whether components are left out whose program does not run on this machine.</param>
internal sealed class PlanReader(ProductFiles files, DiagnosticSink sink, bool needsPrograms = true)
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    private readonly List<string> _notes = [];

    /// <summary>What of the product is read and not played, in words.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>The components, in the order of their names; none when there is nothing to rehearse.</summary>
    /// <param name="variablesFile">The file of variables for rehearsals.</param>
    public IReadOnlyList<ComponentPlan> Read(string variablesFile)
    {
        var overrides = VariableFile.Read(variablesFile, sink);
        var (bundle, autoscalers) = ReadManifests();

        // What is not among the manifests may be in the cluster, or be made there.
        var environment = new EnvironmentReader(bundle, overrides, variablesFile, needsPrograms ? sink : new DiagnosticSink());
        var plans = new List<ComponentPlan>();
        foreach (var workload in bundle.Workloads.OrderBy(w => w.Name, StringComparer.Ordinal))
        {
            if (workload.Kind is not ("Deployment" or "StatefulSet" or "Pod")) _notes.Add(Unplayed(workload));
            else if (Read(workload, bundle, environment, autoscalers, variablesFile) is { } plan) plans.Add(plan);
        }

        _notes.AddRange(plans.SelectMany(p => p.Unplayed, (plan, what) => $"{plan.Name}: {what}"));
        if (plans.Count == 0 && !sink.HasErrors) sink.Add(RehearsalDiagnostics.Nothing, new Location(files.ManifestsPath), files.ManifestsPath);
        return plans;
    }

    private (Bundle Bundle, IReadOnlyList<NamedAutoscaler> Autoscalers) ReadManifests()
    {
        var manifests = new List<Manifest>();
        var autoscalers = new List<NamedAutoscaler>();
        var found = Directory.Exists(files.ManifestsPath) ? Directory.EnumerateFiles(files.ManifestsPath) : [];
        foreach (var file in found.Where(f => Endings.Contains(Path.GetExtension(f))).Order(StringComparer.Ordinal))
        {
            var content = File.ReadAllBytes(file);
            manifests.AddRange(ManifestReader.Read(file, content, sink));
            autoscalers.AddRange(AutoscalerSource.Read(file, content, new DiagnosticSink()));
        }

        return (new Bundle(manifests), autoscalers);
    }

    private ComponentPlan? Read(
        Workload workload, Bundle bundle, EnvironmentReader environment, IReadOnlyList<NamedAutoscaler> autoscalers, string variablesFile)
    {
        var main = bundle.ServingContainers(workload) is [var serving, ..] ? serving : workload.Containers[0];
        foreach (var other in workload.All.Where(c => needsPrograms && c != main))
            sink.Add(RehearsalDiagnostics.ForeignProgram, other.Field.Location, other.Name, workload.Name, variablesFile);

        var words = EntryPoint.Words(Dockerfile(workload), [.. main.Field["command"].Texts()], [.. main.Field["args"].Texts()]);
        var program = EntryPoint.Program(words, files);
        if (program is null && needsPrograms)
        {
            sink.Add(RehearsalDiagnostics.ForeignProgram, main.Field.Location, main.Name, workload.Name, variablesFile);
            _notes.Add($"{workload.Name}: its image comes from elsewhere");
            return null;
        }

        var actions = new ActionReader(main);
        var autoscaler = bundle.AutoscalersOf(workload).FirstOrDefault() is { } scaler ? autoscalers.FirstOrDefault(a => a.Name == scaler.Manifest.Name) : null;
        return new ComponentPlan
        {
            Name = workload.Name,
            Kind = workload.Kind,
            Container = main.Name,
            Selector = Texts(workload.Spec["selector"]["matchLabels"]),
            Program = program,
            Environment = environment.Read(main),
            Ports = [.. main.Ports.Where(p => p.Protocol == "TCP").Select(p => new PortPlan(p.Name, (int)p.Number))],
            Services = Services(workload, main, bundle),
            Startup = actions.Probe(main.Startup),
            Readiness = actions.Probe(main.Readiness),
            Liveness = actions.Probe(main.Liveness),
            PreStop = actions.Action(PreStopPause.Hook(main)),
            Grace = TimeSpan.FromSeconds(workload.GraceSeconds),
            Update = workload.Kind == "Deployment" ? RollingUpdate.Of(workload) : null,
            Stateful = StatefulPlan.Of(workload),
            MinReady = TimeSpan.FromSeconds(workload.Spec["minReadySeconds"].Integer ?? 0),
            Replicas = (int)(workload.Spec["replicas"].Integer ?? 1),
            Autoscaler = autoscaler?.Settings,
            AutoscalerName = autoscaler?.Name ?? "",
            Budget = bundle.BudgetsOf(workload) is [var budget, ..] ? budget : null,
            CpuRequest = (main.Request("cpu").Quantity?.MilliValue ?? 0) / 1000d,
            RestartPolicy = workload.Pod["restartPolicy"].Text ?? "Always",
            Labels = Texts(workload.Template["metadata"]["labels"]),
            Unplayed = [.. Unplayed(workload, main)],
        };
    }

    private string? Dockerfile(Workload workload) =>
        new[] { $"{workload.Name}.Dockerfile", "Dockerfile" }.Select(n => Path.Combine(files.ManifestsPath, n)).FirstOrDefault(File.Exists);

    private static IReadOnlyList<ServicePlan> Services(Workload workload, Container main, Bundle bundle) =>
    [
        .. from service in bundle.ServicesOf(workload)
           where !service.IsHeadless
           from port in service.Ports
           from target in main.Ports.Where(port.LeadsTo).Take(1)
           where target.Protocol == "TCP"
           select new ServicePlan(service.Name, (int)port.Number, (int)target.Number)
           {
               IsHttp2 = port.Field["appProtocol"].Text is "kubernetes.io/h2c" or "h2c" or "grpc" || port.Name.StartsWith("grpc", StringComparison.Ordinal) || port.Name.StartsWith("h2c", StringComparison.Ordinal),
               ClientAffinity = service.Spec["sessionAffinity"].Text == "ClientIP"
                   ? TimeSpan.FromSeconds(service.Spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"].Integer ?? 10800)
                   : null,
           },
    ];

    private static Dictionary<string, string> Texts(Field map)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Entries) texts[key] = value.Text ?? "";
        return texts;
    }

    /// <summary>What a process of this machine cannot be given, and what would run beside it.</summary>
    private static IEnumerable<string> Unplayed(Workload workload, Container main)
    {
        var mounts = main.Field["volumeMounts"].Each().Select(m => m["mountPath"].Text ?? "").Where(p => p is not ("/tmp" or "")).ToArray();
        if (mounts.Length > 0) yield return $"volumes at {string.Join(", ", mounts)}: the process sees this machine's files there";
        foreach (var other in workload.All.Where(c => c != main))
            yield return other is { IsInit: true, IsSidecar: false } ? $"the init container {other.Name}: what it prepares must be there already" : $"the container {other.Name} beside it";
    }

    /// <summary>Workloads that neither serve nor scale.</summary>
    private static string Unplayed(Workload workload) => workload.Kind switch
    {
        "Job" when RunsAfterRelease(workload) => $"{workload.Name}: the Job after a release",
        "Job" => $"{workload.Name}: the Job before a release; what it prepares must be there already",
        "CronJob" => $"{workload.Name}: the CronJob, whatever its time",
        _ => $"{workload.Name}: the {workload.Kind}",
    };

    private static bool RunsAfterRelease(Workload job) =>
        job.Manifest["metadata"]["annotations"]["helm.sh/hook"].Text?.Contains("post-", StringComparison.Ordinal) == true
        || job.Manifest["metadata"]["annotations"]["argocd.argoproj.io/hook"].Text?.Contains("PostSync", StringComparison.Ordinal) == true;
}

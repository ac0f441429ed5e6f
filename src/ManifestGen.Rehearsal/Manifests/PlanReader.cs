using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Reads a product's manifests into what a rehearsal plays.</summary>
/// <param name="files">The product.</param>
/// <param name="sink">Takes what is wrong.</param>
/// <param name="needsPrograms">Whether what does not run on this machine is left out; a cluster runs everything by itself.</param>
internal sealed class PlanReader(ProductFiles files, DiagnosticSink sink, bool needsPrograms = true)
{
    private static readonly string[] Endings = [".yaml", ".yml", ".json"];

    /// <summary>The plan; without components when there is nothing to rehearse.</summary>
    /// <param name="variablesFile">The file of variables for rehearsals.</param>
    public ProductPlan Read(string variablesFile)
    {
        var overrides = VariableFile.Read(variablesFile, sink);
        var (bundle, autoscalers) = ReadManifests();

        // What is not among the manifests may be in the cluster, or be made there.
        var environment = new EnvironmentReader(bundle, overrides, variablesFile, needsPrograms ? sink : new DiagnosticSink());
        var pods = new PodReader(new ProductImages(files, bundle), environment, needsPrograms);
        var notes = new UnplayedNotes(bundle);
        var (components, jobs) = (new List<ComponentPlan>(), new List<JobPlan>());
        foreach (var workload in bundle.Workloads.Where(IsPlayed).OrderBy(w => w.Name, StringComparer.Ordinal))
        {
            var plan = Read(workload, bundle, pods, autoscalers);
            if (needsPrograms) Warn(workload, plan, variablesFile);
            notes.Add(workload, plan);
            if (plan is null) continue;
            if (RunsOnce(workload)) jobs.Add(JobPlan.Of(workload, plan));
            else components.Add(plan);
        }

        if (components.Count == 0 && !sink.HasErrors) sink.Add(RehearsalDiagnostics.Nothing, new Location(files.ManifestsPath), files.ManifestsPath);
        return new ProductPlan(components, jobs, notes.All);
    }

    /// <summary>Whether a workload ends by itself.</summary>
    private static bool RunsOnce(Workload workload) => workload.IsRunToEnd || (workload.Kind == "Pod" && workload.Pod["restartPolicy"].Text is "Never" or "OnFailure");

    private bool IsPlayed(Workload workload) => needsPrograms || (workload.Kind is "Deployment" or "StatefulSet" or "Pod" && !RunsOnce(workload));

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

    /// <summary>A workload; null when none of its main containers runs here, or when its kind is not one that can be played.</summary>
    private ComponentPlan? Read(Workload workload, Bundle bundle, PodReader pods, IReadOnlyList<NamedAutoscaler> autoscalers)
    {
        if (!workload.IsRunToEnd && workload.Kind is not ("Deployment" or "StatefulSet" or "DaemonSet" or "Pod")) return null;
        var containers = pods.Read(workload);
        if (containers.FirstOrDefault(c => c.Role == ContainerRole.Main) is not { } first) return null;
        var serving = bundle.ServingContainers(workload).Select(s => containers.FirstOrDefault(c => c.Name == s.Name)).OfType<ContainerPlan>().FirstOrDefault();
        var autoscaler = bundle.AutoscalersOf(workload).FirstOrDefault() is { } scaler ? autoscalers.FirstOrDefault(a => a.Name == scaler.Manifest.Name) : null;
        return new ComponentPlan
        {
            Name = ProductImages.ComponentOf(workload),
            Kind = workload.Kind,
            Containers = containers,
            Container = (serving ?? first).Name,
            Selector = Texts(workload.Spec["selector"]["matchLabels"]),
            Services = Services(workload, containers, bundle),
            Grace = TimeSpan.FromSeconds(workload.GraceSeconds),
            Update = workload.Kind == "Deployment" ? RollingUpdate.Of(workload) : null,
            Stateful = StatefulPlan.Of(workload),
            MinReady = TimeSpan.FromSeconds(workload.Spec["minReadySeconds"].Integer ?? 0),
            Replicas = (int)(workload.Spec["replicas"].Integer ?? 1),
            // KEDA's own autoscaler has another name, and on a cluster it is KEDA that asks its triggers.
            Autoscaler = autoscaler is { Settings.TargetUtilization: > 0 } && (needsPrograms || autoscaler.Events is null) ? autoscaler.Settings : null,
            AutoscalerName = autoscaler is { Events: null } ? autoscaler.Name : "",
            Budget = bundle.BudgetsOf(workload) is [var budget, ..] ? budget : null,
            RestartPolicy = workload.Pod["restartPolicy"].Text ?? "Always",
            Labels = Texts(workload.Template["metadata"]["labels"]),
        };
    }

    /// <summary>What is left out, at its place.</summary>
    private void Warn(Workload workload, ComponentPlan? plan, string variablesFile)
    {
        foreach (var container in workload.All.Where(c => plan?.Containers.All(p => p.Name != c.Name) ?? true))
            sink.Add(RehearsalDiagnostics.ForeignProgram, container.Field.Location, container.Name, workload.Name, variablesFile);
    }

    private static IReadOnlyList<ServicePlan> Services(Workload workload, IReadOnlyList<ContainerPlan> containers, Bundle bundle) =>
    [
        .. from service in bundle.ServicesOf(workload)
           where !service.IsHeadless
           from port in service.Ports
           from target in workload.Staying.Where(c => containers.Any(p => p.Name == c.Name)).SelectMany(c => c.Ports).Where(port.LeadsTo).Take(1)
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
}

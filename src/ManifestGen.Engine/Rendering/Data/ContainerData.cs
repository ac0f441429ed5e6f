using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A container as templates see it.</summary>
internal static class ContainerData
{
    /// <summary>An item of <c>component.pod.containers</c>.</summary>
    public static ModelObject Of(ResolvedContainer container) => new ModelObject { Origin = container.Name.Origin }
        .Set("name", container.Name)
        .Set("is_sidecar", container.IsSidecar)
        .Set("image", container.Image.Reference)
        .Set("pull_policy", container.Image.PullPolicy)
        .Set("command", DataList.Of(container.Command))
        .Set("arguments", DataList.Of(container.Arguments))
        .Set("ports", DataList.Of(container.Ports, p => new ModelObject { Origin = p.Name.Origin }
            .Set("name", p.Name)
            .Set("number", p.Number)
            .Set("protocol", p.Protocol)))
        .Set("environment", DataList.Of(container.Environment, v => new ModelObject { Origin = v.Origin }
            .Set("name", v.Name)
            .Set("kind", Spelling.Of(v.Kind))
            .Set("value", v.Value)
            .Set("key", v.Key)
            .Set("optional", v.Optional)))
        .Set("environment_from", DataList.Of(container.EnvironmentFrom, s => new ModelObject { Origin = s.Origin }
            .Set("name", s.Name)
            .Set("is_secret", s.IsSecret)
            .Set("prefix", s.Prefix)
            .Set("optional", s.Optional)))
        .Set("resources", new ModelObject()
            .Set("cpu_request", container.Resources.CpuRequest)
            .Set("memory_request", container.Resources.MemoryRequest)
            .Set("cpu_limit", container.Resources.CpuLimit)
            .Set("memory_limit", container.Resources.MemoryLimit))
        .Set("startup_probe", container.StartupProbe is { } startup ? Of(startup) : null)
        .Set("readiness_probe", container.ReadinessProbe is { } readiness ? Of(readiness) : null)
        .Set("liveness_probe", container.LivenessProbe is { } liveness ? Of(liveness) : null)
        .Set("drain_seconds", container.DrainSeconds)
        .Set("security", new ModelObject()
            .Set("run_as_user", container.Security.RunAsUser)
            .Set("run_as_group", container.Security.RunAsGroup)
            .Set("run_as_non_root", container.Security.RunAsNonRoot)
            .Set("seccomp_type", container.Security.SeccompType)
            .Set("seccomp_path", container.Security.SeccompLocalhostPath)
            .Set("read_only_root_file_system", container.Security.ReadOnlyRootFileSystem)
            .Set("add_capabilities", DataList.Of(container.Security.AddCapabilities)))
        .Set("mounts", DataList.Of(container.Mounts, m => new ModelObject { Origin = m.Origin }
            .Set("volume", m.Volume)
            .Set("path", m.Path)
            .Set("read_only", m.ReadOnly)
            .Set("sub_path", m.SubPath)));

    private static ModelObject Of(ResolvedProbe probe) => new ModelObject { Origin = probe.Origin }
        .Set("kind", Spelling.Of(probe.Kind))
        .Set("port", probe.Kind == ProbeKind.Grpc ? probe.PortNumber : probe.PortName)
        .Set("path", probe.Path)
        .Set("scheme", probe.Scheme)
        .Set("headers", DataList.Of(probe.Headers, h => new ModelObject { Origin = probe.Origin }.Set("name", h.Name).Set("value", h.Value)))
        .Set("service", probe.Service)
        .Set("command", DataList.Of(probe.Command))
        .Set("initial_delay_seconds", probe.InitialDelaySeconds)
        .Set("period_seconds", probe.PeriodSeconds)
        .Set("timeout_seconds", probe.TimeoutSeconds)
        .Set("failure_threshold", probe.FailureThreshold)
        .Set("success_threshold", probe.SuccessThreshold);
}

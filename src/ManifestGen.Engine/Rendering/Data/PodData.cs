using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>A Pod as templates see it.</summary>
internal static class PodData
{
    /// <summary>The variable <c>component.pod</c>.</summary>
    public static ModelObject Of(ResolvedPod pod) => new ModelObject()
        .Set("service_account_name", pod.ServiceAccountName)
        .Set("mount_token", pod.MountToken)
        .Set("priority_class", pod.PriorityClass)
        .Set("restart_policy", pod.RestartPolicy)
        .Set("node_selector", DataList.Map(pod.NodeSelector))
        .Set("tolerations", DataList.Of(pod.Tolerations, t => new ModelObject { Origin = t.Origin }
            .Set("key", t.Key)
            .Set("operator", t.Operator)
            .Set("value", t.Value)
            .Set("effect", t.Effect)
            .Set("seconds", t.Seconds)))
        .Set("drain_seconds", pod.Shutdown.DrainSeconds)
        .Set("host_seconds", pod.Shutdown.HostSeconds)
        .Set("margin_seconds", pod.Shutdown.MarginSeconds)
        .Set("grace_seconds", pod.Shutdown.GraceSeconds)
        .Set("security", Of(pod.Security))
        .Set("spread", DataList.Of(pod.Spread, s => new ModelObject { Origin = s.Origin }
            .Set("topology_key", s.TopologyKey)
            .Set("max_skew", s.MaxSkew)
            .Set("when_unsatisfiable", s.WhenUnsatisfiable)
            .Set("match_label_keys", DataList.Of(s.MatchLabelKeys))))
        .Set("pull_secrets", DataList.Of(pod.PullSecrets))
        .Set("init_containers", DataList.Of(pod.InitContainers, ContainerData.Of))
        .Set("containers", DataList.Of(pod.Containers, ContainerData.Of))
        .Set("volumes", DataList.Of(pod.Volumes, v => new ModelObject { Origin = v.Origin }
            .Set("name", v.Name)
            .Set("kind", Spelling.Of(v.Kind))
            .Set("source", v.SourceName)
            .Set("size_limit", v.SizeLimit)
            .Set("in_memory", v.InMemory)
            .Set("optional", v.Optional)
            .Set("items", DataList.Of(v.Items))));

    private static ModelObject Of(ResolvedSecurity security) => new ModelObject()
        .Set("run_as_user", security.RunAsUser)
        .Set("run_as_group", security.RunAsGroup)
        .Set("file_system_group", security.FileSystemGroup)
        .Set("run_as_non_root", security.RunAsNonRoot)
        .Set("seccomp_type", security.SeccompType)
        .Set("seccomp_path", security.SeccompLocalhostPath);
}

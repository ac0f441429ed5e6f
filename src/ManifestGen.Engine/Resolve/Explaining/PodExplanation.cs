namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of a Pod.</summary>
internal static class PodExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedPod pod)
    {
        rows.Add("serviceAccountName", pod.ServiceAccountName);
        rows.Add("automountServiceAccountToken", pod.MountToken);
        rows.Add("priorityClassName", pod.PriorityClass);
        rows.Add("restartPolicy", pod.RestartPolicy);
        rows.Add("nodeSelector", pod.NodeSelector);
        foreach (var toleration in pod.Tolerations) rows.Add("tolerations", Text(toleration), toleration.Origin);
        rows.Add("terminationGracePeriodSeconds", pod.Shutdown.GraceSeconds);
        rows.Add("shutdown.drainSeconds", pod.Shutdown.DrainSeconds);
        rows.Add("shutdown.hostSeconds", pod.Shutdown.HostSeconds);
        rows.Add("shutdown.marginSeconds", pod.Shutdown.MarginSeconds);
        Security(rows.Below("securityContext"), pod.Security);
        foreach (var spread in pod.Spread) rows.Add($"topologySpread[{spread.TopologyKey}]", $"{spread.WhenUnsatisfiable}, maxSkew {spread.MaxSkew}", spread.Origin);
        rows.Add("imagePullSecrets", pod.PullSecrets);
        foreach (var container in pod.Containers) ContainerExplanation.Add(rows, container);
        foreach (var container in pod.InitContainers) FurtherContainer(rows.Below($"initContainers[{container.Name.Value}]"), container);
        foreach (var volume in pod.Volumes) rows.Add($"volumes[{volume.Name}]", Text(volume), volume.Origin);
    }

    private static void FurtherContainer(Explanation rows, ResolvedContainer container)
    {
        ContainerExplanation.Add(rows, container);
        if (container.IsSidecar) rows.Add("restartPolicy", "Always", container.Name.Origin);
        var below = rows.Below("securityContext");
        below.Add("runAsUser", container.Security.RunAsUser);
        below.Add("runAsGroup", container.Security.RunAsGroup);
        below.Add("seccompProfile", container.Security.SeccompType);
        if (container.Security is { SeccompType: { } type, SeccompLocalhostPath: { Length: > 0 } path }) below.Add("seccompProfile.localhostProfile", path, type.Origin);
        below.Add("readOnlyRootFilesystem", container.Security.ReadOnlyRootFileSystem);
        below.Add("capabilities.add", container.Security.AddCapabilities);
    }

    private static void Security(Explanation rows, ResolvedSecurity security)
    {
        rows.Add("runAsNonRoot", security.RunAsNonRoot);
        rows.Add("runAsUser", security.RunAsUser);
        rows.Add("runAsGroup", security.RunAsGroup);
        rows.Add("fsGroup", security.FileSystemGroup);
        rows.Add("seccompProfile", security.SeccompType);
        if (security.SeccompLocalhostPath.Length > 0) rows.Add("seccompProfile.localhostProfile", security.SeccompLocalhostPath, security.SeccompType.Origin);
        rows.Add("readOnlyRootFilesystem", security.ReadOnlyRootFileSystem);
        rows.Add("capabilities.add", security.AddCapabilities);
    }

    private static string Text(ResolvedVolume volume)
    {
        var optional = volume.Optional ? ", optional" : "";
        var items = volume.Items.Count > 0 ? $" [{string.Join(' ', volume.Items)}]" : "";
        return volume.Kind switch
        {
            VolumeKind.ConfigMap => $"configMap {volume.SourceName}{items}{optional}",
            VolumeKind.Secret => $"secret {volume.SourceName}{items}{optional}",
            VolumeKind.SecretProvider => $"secretProviderClass {volume.SourceName}",
            VolumeKind.Claim => $"persistentVolumeClaim {volume.SourceName}",
            _ => $"emptyDir {volume.SizeLimit}{(volume.InMemory ? " in memory" : "")}".Replace("  ", " ", StringComparison.Ordinal).TrimEnd(),
        };
    }

    private static string Text(ResolvedToleration toleration)
    {
        var what = toleration.Key.Length == 0 ? "everything" : toleration.Value.Length == 0 ? toleration.Key : $"{toleration.Key}={toleration.Value}";
        var effect = toleration.Effect.Length == 0 ? "" : $" {toleration.Effect}";
        return toleration.Seconds is { } seconds ? $"{what}{effect} for {seconds} s" : what + effect;
    }
}

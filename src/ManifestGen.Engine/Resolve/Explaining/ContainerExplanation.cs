namespace ManifestGen.Engine.Resolve.Explaining;

/// <summary>The rows of a container.</summary>
internal static class ContainerExplanation
{
    /// <summary>Adds the rows.</summary>
    public static void Add(Explanation rows, ResolvedContainer container)
    {
        Image(rows.Below("image"), container.Image);
        rows.Add("command", container.Command);
        rows.Add("args", container.Arguments);
        foreach (var port in container.Ports) rows.Add($"ports[{port.Name.Value}]", $"{port.Number.Value}/{port.Protocol.Value}", port.Number.Origin);
        foreach (var variable in container.Environment) rows.Add($"env[{variable.Name}]", Text(variable), variable.Origin);
        foreach (var source in container.EnvironmentFrom) rows.Add("envFrom", Text(source), source.Origin);
        rows.Add("resources.requests.cpu", container.Resources.CpuRequest);
        rows.Add("resources.requests.memory", container.Resources.MemoryRequest);
        rows.Add("resources.limits.cpu", container.Resources.CpuLimit);
        rows.Add("resources.limits.memory", container.Resources.MemoryLimit);
        Probe(rows, "startupProbe", container.StartupProbe);
        Probe(rows, "readinessProbe", container.ReadinessProbe);
        Probe(rows, "livenessProbe", container.LivenessProbe);
        foreach (var mount in container.Mounts) rows.Add($"volumeMounts[{mount.Path}]", Text(mount), mount.Origin);
    }

    private static void Image(Explanation rows, ResolvedImage image)
    {
        rows.Add("registry", image.Registry);
        rows.Add("repository", image.Repository);
        rows.Add("tag", image.Tag);
        rows.Add("digest", image.Digest);
        rows.Add("base", image.Base);
        rows.Add("baseDigest", image.BaseDigest);
        rows.Add("build", image.Build);
        rows.Add("sdkDigest", image.SdkDigest);
        rows.Add("packages", image.Packages);
        foreach (var file in image.Files.Concat(image.Certificates)) rows.Add($"files[{file.Target}]", Path.GetFileName(file.Source), file.Origin);
        rows.Add("pullPolicy", image.PullPolicy);
    }

    private static void Probe(Explanation rows, string name, ResolvedProbe? probe)
    {
        if (probe is null) return;
        rows.Add(name, Text(probe), probe.Origin);
        var below = rows.Below(name);
        below.Add("initialDelaySeconds", probe.InitialDelaySeconds);
        below.Add("periodSeconds", probe.PeriodSeconds);
        below.Add("timeoutSeconds", probe.TimeoutSeconds);
        below.Add("failureThreshold", probe.FailureThreshold);
        below.Add("successThreshold", probe.SuccessThreshold);
    }

    private static string Text(ResolvedVariable variable) => variable.Kind switch
    {
        VariableKind.SecretKey => $"secret {variable.Value}[{variable.Key}]{Optional(variable.Optional)}",
        VariableKind.ConfigMapKey => $"configMap {variable.Value}[{variable.Key}]{Optional(variable.Optional)}",
        VariableKind.PodField => $"field {variable.Value}",
        _ => variable.Value,
    };

    private static string Text(ResolvedEnvironmentSource source)
    {
        var prefix = source.Prefix.Length > 0 ? $" as {source.Prefix}*" : "";
        return $"{(source.IsSecret ? "secret" : "configMap")} {source.Name}{prefix}{Optional(source.Optional)}";
    }

    private static string Text(ResolvedMount mount)
    {
        var part = mount.SubPath.Length > 0 ? $"/{mount.SubPath}" : "";
        return $"{mount.Volume}{part}{(mount.ReadOnly ? ", read-only" : "")}";
    }

    private static string Optional(bool isOptional) => isOptional ? ", optional" : "";

    private static string Text(ResolvedProbe probe) => probe.Kind switch
    {
        ProbeKind.Http => $"httpGet {probe.PortName} {probe.Path}{(probe.Scheme.Length > 0 ? $" {probe.Scheme}" : "")}{string.Concat(probe.Headers.Select(h => $" {h.Name}: {h.Value}"))}",
        ProbeKind.Tcp => $"tcpSocket {probe.PortName}",
        ProbeKind.Grpc => $"grpc {probe.PortNumber} {probe.Service}".TrimEnd(),
        _ => $"exec {string.Join(' ', probe.Command)}",
    };
}

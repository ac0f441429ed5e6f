using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A container does not reach into its node's system, nor write to its node's disk.</summary>
internal sealed class HostPathMountsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Sensitive = new("MG7020", Severity.Error,
        "{0} mounts '{1}' of its node: whoever takes over the container takes over the node",
        "Remove the volume. For files that Pods share use a PersistentVolumeClaim; for the container runtime there is no safe way.");

    public static readonly DiagnosticDescriptor Writable = new("MG7021", Severity.Warning,
        "{0} of {1} may write to '{2}' of its node: the files stay there when the Pod goes, and other Pods see them",
        "Set readOnly: true on the volumeMount, or use an emptyDir or a PersistentVolumeClaim.");

    private static readonly HashSet<string> System = new(StringComparer.Ordinal)
    {
        "/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/proc", "/root", "/sbin", "/sys", "/usr", "/var", "/run", "/var/run",
        "/var/lib/docker", "/var/lib/kubelet",
    };

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var volume in workload.Pod["volumes"].Items)
        {
            if (volume["hostPath"]["path"] is not { Text: { Length: > 0 } path } field) continue;
            if (IsSensitive(path)) sink.Add(Sensitive, field, workload, path);
            foreach (var (container, mount) in Mounts(workload, volume["name"].Text).Where(m => m.Mount["readOnly"].Boolean != true))
                sink.Add(Writable, mount, container, workload, path);
        }
    }

    private static IEnumerable<(Container Container, Field Mount)> Mounts(Workload workload, string? name) =>
        from container in workload.All
        from mount in container.Field["volumeMounts"].Each()
        where mount["name"].Text == name
        select (container, mount);

    private static bool IsSensitive(string path) =>
        System.Contains(path.Length > 1 ? path.TrimEnd('/') : path) || path.EndsWith(".sock", StringComparison.Ordinal);
}

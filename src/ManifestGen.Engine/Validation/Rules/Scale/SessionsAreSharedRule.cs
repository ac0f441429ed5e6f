using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>With several Pods, no client depends on getting the same one, and what one Pod encrypts the others can read.</summary>
internal sealed class SessionsAreSharedRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Sticky = new("MG6032", Severity.Warning,
        "{0} ties clients to a Pod (sessionAffinity ClientIP), and {1} runs {2}: new Pods get no load, and clients lose their session with their Pod",
        "Keep sessions in a store that all Pods share, such as a distributed cache, and remove sessionAffinity.");

    public static readonly DiagnosticDescriptor OwnKeys = new("MG6033", Severity.Warning,
        "{0} keeps its Data Protection keys in {1}, a volume of each Pod's own, and runs {2}: cookies of one Pod are unreadable for the others",
        "Keep the keys where all Pods reach them: a claim with ReadWriteMany, a database, or a cache.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            if (bundle.ReplicasOf(workload) is not { IsSeveral: true } replicas) continue;
            foreach (var service in bundle.ServicesOf(workload))
            {
                var affinity = service.Spec["sessionAffinity"];
                if (affinity.Text == "ClientIP") sink.Add(Sticky, affinity, service, workload, replicas.MostInWords);
            }

            foreach (var container in workload.Containers)
            foreach (var mount in container.Field["volumeMounts"].Items)
            {
                if (IsKeyRing(mount["mountPath"].Text) && OwnVolume(workload, mount["name"].Text) is { } source)
                    sink.Add(OwnKeys, mount, container, $"{source} '{mount["name"].Text}'", replicas.MostInWords);
            }
        }
    }

    private static bool IsKeyRing(string? path) =>
        path is not null && path.Contains("DataProtection-Keys", StringComparison.OrdinalIgnoreCase);

    private static string? OwnVolume(Workload workload, string? name)
    {
        var volume = workload.Pod["volumes"].Named(name);
        if (volume["emptyDir"].Node is not null) return "emptyDir";
        return volume["hostPath"].Exists ? "hostPath" : null;
    }
}

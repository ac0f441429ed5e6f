using ManifestGen.Clusters.Applying;

namespace ManifestGen.Clusters.Workloads;

/// <summary>A workload in a cluster.</summary>
/// <param name="Kind">Its kind, such as <c>Deployment</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record WorkloadKey(string Kind, string Namespace, string Name)
{
    private static readonly ApiResource[] Lasting = [ApiResource.Deployments, ApiResource.StatefulSets, ApiResource.DaemonSets, ApiResource.Pods];
    private static readonly ApiResource Job = ApiResource.Jobs;

    /// <summary>Whether a kind runs until it is told to end, so that there is something to wait for.</summary>
    public static bool IsLasting(string kind) => Array.Exists(Lasting, r => r.Kind == kind);

    /// <summary>Whether a kind runs until its work is done.</summary>
    public static bool IsTask(string kind) => kind == Job.Kind;

    /// <summary>The workload as messages name it.</summary>
    public override string ToString() => $"{Kind} '{Name}'";

    /// <summary>The path of the workload.</summary>
    internal string Path => Array.Find([.. Lasting, Job], r => r.Kind == Kind)?.Path(Namespace, Name) ?? throw new NotSupportedException($"A {Kind} is no workload that is waited for.");
}

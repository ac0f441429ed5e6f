namespace ManifestGen.Clusters.Workloads;

/// <summary>A workload in a cluster.</summary>
/// <param name="Kind">Its kind, such as <c>Deployment</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
public sealed record WorkloadKey(string Kind, string Namespace, string Name)
{
    private static readonly (string Kind, string ApiVersion, string Plural)[] Served =
    [
        ("Deployment", "apps/v1", "deployments"), ("StatefulSet", "apps/v1", "statefulsets"), ("DaemonSet", "apps/v1", "daemonsets"), ("Pod", "v1", "pods"),
    ];

    /// <summary>Whether a kind runs until it is told to end, so that there is something to wait for.</summary>
    public static bool IsLasting(string kind) => Array.Exists(Served, s => s.Kind == kind);

    /// <summary>The workload as messages name it.</summary>
    public override string ToString() => $"{Kind} '{Name}'";

    /// <summary>The path of the workload.</summary>
    internal string Path
    {
        get
        {
            var (kind, apiVersion, plural) = Array.Find(Served, s => s.Kind == Kind);
            return new Applying.ApiResource(apiVersion, kind, plural, IsNamespaced: true).Path(Namespace, Name);
        }
    }
}

namespace ManifestGen;

/// <summary>A filter of system calls. Kubernetes: <c>seccompProfile</c>.</summary>
public sealed record SeccompProfile
{
    private SeccompProfile(string type, string? path)
    {
        Type = type;
        LocalhostPath = path;
    }

    /// <summary>The container runtime's own filter.</summary>
    public static SeccompProfile RuntimeDefault { get; } = new("RuntimeDefault", null);

    /// <summary>No filter; the <c>restricted</c> and <c>baseline</c> Pod Security levels forbid it.</summary>
    public static SeccompProfile Unconfined { get; } = new("Unconfined", null);

    /// <summary>Kubernetes' name of the kind of filter.</summary>
    public string Type { get; }

    /// <summary>The filter's file on the node; null unless it is one.</summary>
    public string? LocalhostPath { get; }

    /// <summary>A filter kept on every node.</summary>
    /// <param name="path">The file below the kubelet's folder of filters, without <c>..</c>. Kubernetes: <c>localhostProfile</c>.</param>
    public static SeccompProfile Localhost(string path) => new("Localhost", path);
}

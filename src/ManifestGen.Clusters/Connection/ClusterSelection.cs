namespace ManifestGen.Clusters.Connection;

/// <summary>Which cluster is meant, as kubectl's options and environment say it.</summary>
public sealed record ClusterSelection
{
    private const string Variable = "KUBECONFIG";

    /// <summary>The context's name; null for the kubeconfig's current one.</summary>
    public string? Context { get; init; }

    /// <summary>The namespace; null for the context's own, and <c>default</c> when it has none.</summary>
    public string? Namespace { get; init; }

    /// <summary>Kubeconfig files, separated as in <c>PATH</c>; empty for <c>~/.kube/config</c>. The environment's <c>KUBECONFIG</c> unless set.</summary>
    public string Kubeconfig { get; init; } = Environment.GetEnvironmentVariable(Variable) ?? "";

    /// <summary>The files that are there, in order. As in kubectl, of several files those that do not exist are passed over.</summary>
    internal IReadOnlyList<string> Files => [.. Named.Where(File.Exists).Select(Path.GetFullPath)];

    /// <summary>The files as they were named, for messages.</summary>
    internal string FilesText => string.Join(", ", Named.Select(f => $"'{f}'"));

    private IEnumerable<string> Named => Kubeconfig.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } named
        ? named
        : [Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".kube", "config")];
}

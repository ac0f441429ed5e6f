namespace ManifestGen;

/// <summary>A component whose Pods are all alike and keep nothing of their own: a Deployment.</summary>
public abstract record DeployedComponent : ReplicatedComponent
{
    private protected DeployedComponent(string name, Project project, string file, int line)
        : base(name, project, file, line)
    {
    }

    private protected DeployedComponent(string name, Image image, string file, int line)
        : base(name, image, file, line)
    {
    }

    /// <summary>How a new version replaces the old one; by default Pods are added first and none is missing. Kubernetes: <c>spec.strategy</c>.</summary>
    public Rollout? Rollout { get; init; }
}

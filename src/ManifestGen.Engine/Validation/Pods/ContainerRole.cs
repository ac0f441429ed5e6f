namespace ManifestGen.Engine.Validation.Pods;

/// <summary>Which of a pod's lists a container stands in.</summary>
internal enum ContainerRole
{
    /// <summary><c>containers</c>.</summary>
    Regular,

    /// <summary><c>initContainers</c>.</summary>
    Init,
}

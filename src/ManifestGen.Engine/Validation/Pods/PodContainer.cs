using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>A container of a pod.</summary>
/// <param name="Field">The container's own node.</param>
/// <param name="Role">Which list it stands in.</param>
/// <param name="Pod">The pod.</param>
internal readonly record struct PodContainer(Field Field, ContainerRole Role, PodTemplate Pod)
{
    /// <summary>Whether this is an init container that keeps running beside the others.</summary>
    public bool IsSidecar => Role == ContainerRole.Init && Field["restartPolicy"].String == "Always";

    /// <summary>A field of the container.</summary>
    public Field this[string name] => Field[name];
}

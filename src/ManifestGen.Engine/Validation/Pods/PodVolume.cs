using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>A volume of a pod.</summary>
/// <param name="Field">The volume's own node.</param>
/// <param name="Source">What it is made from.</param>
/// <param name="Pod">The pod.</param>
internal readonly record struct PodVolume(Field Field, PodVolumeSource Source, PodTemplate Pod)
{
    /// <summary>The volume's name; empty when missing.</summary>
    public string Name => Field["name"].String ?? "";
}

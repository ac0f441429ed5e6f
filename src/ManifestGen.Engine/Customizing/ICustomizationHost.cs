namespace ManifestGen.Engine.Customizing;

/// <summary>
/// Runs customizations. The engine knows no types of Kubernetes' client and uses no reflection: whoever loaded the definition knows the types, and turns a resource into an object and back.
/// </summary>
public interface ICustomizationHost
{
    /// <summary>The kind that the type of a customization stands for; null when it stands for none.</summary>
    CustomizedKind? KindOf(Customization customization);

    /// <summary>Runs a customization on a resource.</summary>
    /// <param name="customization">The customization.</param>
    /// <param name="json">The resource as it was rendered.</param>
    CustomizationOutcome Apply(Customization customization, string json);
}

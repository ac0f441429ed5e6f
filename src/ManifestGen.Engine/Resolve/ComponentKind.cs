namespace ManifestGen.Engine.Resolve;

/// <summary>What a component is in the model.</summary>
public enum ComponentKind
{
    /// <summary>A <see cref="WebComponent"/>.</summary>
    Web,

    /// <summary>A <see cref="WorkerComponent"/>.</summary>
    Worker,
}

namespace ManifestGen.Engine.Validation.Bundles;

/// <summary>A resource that finds Pods by their labels.</summary>
internal interface ISelectsPods
{
    /// <summary>The namespace in which it looks.</summary>
    string Namespace { get; }

    /// <summary>What it looks for.</summary>
    PodSelector Selector { get; }
}

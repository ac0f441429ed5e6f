using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>A kind of finding that a resource's annotation turns off for the resource.</summary>
/// <param name="Pattern">The codes.</param>
/// <param name="Place">Where the annotation stands.</param>
internal sealed record Ignored(CodePattern Pattern, Location Place)
{
    /// <summary>Whether it turned something off.</summary>
    public bool IsUsed { get; set; }
}

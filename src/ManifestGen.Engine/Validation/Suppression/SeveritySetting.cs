using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>A line of an <c>.editorconfig</c> that sets how severe a kind of finding is.</summary>
/// <param name="Pattern">The codes.</param>
/// <param name="Files">The files that it is for.</param>
/// <param name="Severity">The severity; null to turn the findings off.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SeveritySetting(CodePattern Pattern, PathGlob Files, Severity? Severity, Location Place)
{
    /// <summary>Whether it applied to something.</summary>
    public bool IsUsed { get; set; }
}

using ManifestGen.Engine.Customizing;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Generation;

/// <summary>What a generation gave.</summary>
/// <param name="Artifacts">The files to write, in ordinal order of their paths. With an error among the findings they are for looking at only.</param>
/// <param name="Diagnostics">What was found, in the order of the steps.</param>
public sealed record GenerationResult(IReadOnlyList<Artifact> Artifacts, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>The product that they were rendered from; null when a mistake kept it from being resolved.</summary>
    public ResolvedProduct? Product { get; init; }

    /// <summary>The full paths of the files that the product was made of besides the projects' own, in ordinal order.</summary>
    public IReadOnlyList<string> FilesRead { get; init; } = [];

    /// <summary>What customizations and fragments changed in what was rendered, in the order in which they did.</summary>
    public IReadOnlyList<ChangedValue> Changes { get; init; } = [];

    /// <summary>Whether an error was found, so that nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>What a validation found.</summary>
/// <param name="Documents">Each document's result, in the order of the files and of the documents in them.</param>
public sealed record ValidationResult(IReadOnlyList<DocumentResult> Documents)
{
    /// <summary>Everything found, in the order of <see cref="Documents"/>.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Documents.SelectMany(d => d.Diagnostics);

    /// <summary>Whether an error was found.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}

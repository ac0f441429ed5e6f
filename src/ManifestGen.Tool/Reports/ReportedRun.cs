using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Commands;

namespace ManifestGen.Tool.Reports;

/// <summary>What a report tells of.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Sources">The files that were read, by path, to show lines from.</param>
internal sealed record ReportedRun(ValidationResult Result, IReadOnlyDictionary<string, SourceFile> Sources)
{
    /// <summary>The code of a fault of ours.</summary>
    private const string FaultCode = "MG9999";

    /// <summary>What the process ends with.</summary>
    public int ExitCode =>
        Result.Diagnostics.Any(d => d.Code == FaultCode) ? Commands.ExitCode.Fault
        : Result.HasErrors ? Commands.ExitCode.Errors
        : Commands.ExitCode.Clean;

    /// <summary>How many findings have a severity.</summary>
    public int Count(Severity severity) => Result.Diagnostics.Count(d => d.Severity == severity);

    /// <summary>How many documents have a status.</summary>
    public int Count(DocumentStatus status) => Result.Documents.Count(d => d.Status == status);
}

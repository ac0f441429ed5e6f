using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Reports;

/// <summary>A run in one line.</summary>
internal static class RunSummary
{
    /// <summary>The line, without colours.</summary>
    public static string Of(ReportedRun run) => $"{Documents(run)}; {Findings(run)}";

    /// <summary>How many documents there were, by status.</summary>
    public static string Documents(ReportedRun run)
    {
        var skipped = run.Count(DocumentStatus.Skipped);
        var judged = $"{Counted(run.Result.Documents.Count, "document")}: {run.Count(DocumentStatus.Valid)} valid, {run.Count(DocumentStatus.Invalid)} invalid";
        return skipped == 0 ? judged : string.Create(CultureInfo.InvariantCulture, $"{judged}, {skipped} skipped");
    }

    /// <summary>How much was found.</summary>
    public static string Findings(ReportedRun run) =>
        $"{Counted(run.Count(Severity.Error), "error")}, {Counted(run.Count(Severity.Warning), "warning")}";

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

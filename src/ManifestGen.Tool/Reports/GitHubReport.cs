using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>Workflow commands that make GitHub show each finding at its line of the change, and a summary for the log.</summary>
internal static class GitHubReport
{
    /// <summary>Writes the report.</summary>
    public static void Write(ReportedRun run, ToolConsole console)
    {
        foreach (var diagnostic in run.Result.Diagnostics) console.Text.WriteLine(Annotation(diagnostic));
        console.Text.WriteLine(RunSummary.Of(run));
    }

    private static string Annotation(Diagnostic diagnostic)
    {
        var command = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        var place = diagnostic.Location;
        var properties = new List<string> { $"file={Property(RelativePath.Of(place.File))}" };
        if (place.Line > 0) properties.Add(string.Create(CultureInfo.InvariantCulture, $"line={place.Line}"));
        if (place.Column > 0) properties.Add(string.Create(CultureInfo.InvariantCulture, $"col={place.Column}"));
        properties.Add($"title={Property(diagnostic.Code)}");
        var path = place.Path.Length == 0 ? "" : $"{place.Path}: ";
        var help = diagnostic.Help.Length == 0 ? "" : $"\n{diagnostic.Help}";
        return $"::{command} {string.Join(',', properties)}::{Data($"{path}{diagnostic.Message}{help}")}";
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

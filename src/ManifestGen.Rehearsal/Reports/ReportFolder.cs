using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>The folder with a rehearsal's reports.</summary>
internal static class ReportFolder
{
    /// <summary>The page for people.</summary>
    public const string Page = "index.html";

    /// <summary>Makes the folder. That it cannot be written to is said before a product is rehearsed for minutes.</summary>
    public static void Prepare(string folder, DiagnosticSink sink)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var probe = new FileStream(Path.Combine(folder, ".manifestgen-probe"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        }
        catch (Exception reason) when (reason is IOException or UnauthorizedAccessException)
        {
            sink.Add(RehearsalDiagnostics.ReportsUnwritable, new Location(folder), reason.Message);
        }
    }

    /// <summary>Writes the reports, in place of earlier ones.</summary>
    /// <returns>The folder.</returns>
    public static string Write(string folder, RehearsalReport report)
    {
        Directory.CreateDirectory(folder);
        using (var page = new StreamWriter(Path.Combine(folder, Page)) { NewLine = "\n" }) HtmlReport.Write(report, page);
        using (var tests = File.Create(Path.Combine(folder, "junit.xml"))) JUnitReport.Write(report, tests);
        using (var json = new StreamWriter(Path.Combine(folder, "rehearsal.json")) { NewLine = "\n" }) JsonReport.Write(report, json);
        return folder;
    }
}

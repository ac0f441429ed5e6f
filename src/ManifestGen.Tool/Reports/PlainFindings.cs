using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>Findings of a command that has no report of its own: lines on standard error, each with its fix.</summary>
internal static class PlainFindings
{
    /// <summary>Writes them. What has no place of its own is the command's to say.</summary>
    public static void Write(IEnumerable<Diagnostic> findings, ToolConsole console)
    {
        foreach (var finding in findings)
        {
            var place = finding.Location.File.Length == 0 ? "manifestgen" : PlainLine.Place(finding.Location);
            console.Error.WriteLine($"{place}: {SeverityWord.Of(finding.Severity)} {finding.Code}: {PlainLine.Text(finding)}");
            if (finding.Help.Length > 0) console.Error.WriteLine($"  help: {finding.Help}");
        }
    }
}

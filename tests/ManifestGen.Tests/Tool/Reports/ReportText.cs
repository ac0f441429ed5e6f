using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tests.Tool.Reports;

/// <summary>A report of one finding, as text.</summary>
internal static class ReportText
{
    /// <summary>Writes the report on one document, a Pod <c>web</c>, with one finding and a source, when given.</summary>
    public static string Of(Action<ReportedRun, ToolConsole> write, Location place, Severity severity, string message, string? source = null, bool color = false)
    {
        var descriptor = new DiagnosticDescriptor("MG4999", severity, "{0}", "Mend it.");
        var status = severity == Severity.Error ? DocumentStatus.Invalid : DocumentStatus.Valid;
        var document = new DocumentResult(place.File, 0, "v1", "Pod", "web", status, [descriptor.At(place, message)]);
        var sources = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        if (source is not null) sources.Add(place.File, new SourceFile(place.File, Encoding.UTF8.GetBytes(source)));

        using var output = new MemoryStream();
        using (var console = new ToolConsole(Stream.Null, output, Stream.Null) { HasColor = color })
            write(new ReportedRun(new ValidationResult([document]), sources), console);
        return Encoding.UTF8.GetString(output.ToArray());
    }
}

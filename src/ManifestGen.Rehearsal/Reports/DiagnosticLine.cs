using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>A diagnostic on one line, in the form that MSBuild and editors read.</summary>
internal static class DiagnosticLine
{
    /// <summary>The line.</summary>
    public static string Of(Diagnostic diagnostic)
    {
        var place = diagnostic.Location;
        var at = place.File.Length == 0 ? "manifestgen" : place.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{place.File}({place.Line},{place.Column})") : place.File;
        var severity = diagnostic.Severity == Severity.Error ? "error" : "warning";
        return $"{at}: {severity} {diagnostic.Code}: {diagnostic.Message}. {diagnostic.Help}";
    }
}

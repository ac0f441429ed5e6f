using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Reports;

/// <summary>The word for a severity in reports.</summary>
internal static class SeverityWord
{
    /// <summary><c>error</c>, <c>warning</c> or <c>info</c>.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}

using System.Text.Json;
using ManifestGen.Clusters;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>Shows what a cluster or its kubeconfig refused.</summary>
internal static class ClusterFault
{
    /// <summary>Writes findings to standard error, each with its fix.</summary>
    public static void Write(IEnumerable<Diagnostic> findings, ToolConsole console) => PlainFindings.Write(findings, console);

    /// <summary>Writes what was refused to standard error.</summary>
    public static void Write(ClusterException fault, ToolConsole console) => Write(fault.Diagnostics, console);

    /// <summary>Writes findings as a member of a JSON answer.</summary>
    public static void Write(IEnumerable<Diagnostic> findings, Utf8JsonWriter json)
    {
        json.WriteStartArray("diagnostics"u8);
        foreach (var finding in findings)
        {
            json.WriteStartObject();
            json.WriteString("code"u8, finding.Code);
            json.WriteString("severity"u8, SeverityWord.Of(finding.Severity));
            json.WriteString("file"u8, finding.Location.File);
            json.WriteNumber("line"u8, finding.Location.Line);
            json.WriteString("message"u8, finding.Message);
            json.WriteString("help"u8, finding.Help);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

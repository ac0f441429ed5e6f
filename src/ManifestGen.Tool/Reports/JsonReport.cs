using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>One line of JSON for each document.</summary>
internal static class JsonReport
{
    /// <summary>How many bytes are gathered before they are passed on.</summary>
    private const int Buffer = 65536;

    // Written for programs and people alike: quotes and letters beyond ASCII stay as they are where JSON allows it.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report.</summary>
    public static void Write(ReportedRun run, ToolConsole console)
    {
        var lines = new ArrayBufferWriter<byte>(Buffer);
        using var json = new Utf8JsonWriter(lines, Options);
        foreach (var document in run.Result.Documents)
        {
            Write(document, json);
            json.Flush();
            json.Reset();
            lines.Write("\n"u8);
            if (lines.WrittenCount >= Buffer) Pass(lines, console.Output);
        }

        Pass(lines, console.Output);
    }

    private static void Pass(ArrayBufferWriter<byte> lines, Stream output)
    {
        output.Write(lines.WrittenSpan);
        lines.ResetWrittenCount();
    }

    private static void Write(DocumentResult document, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file"u8, document.File);
        json.WriteNumber("document"u8, document.Document);
        json.WriteString("apiVersion"u8, document.ApiVersion);
        json.WriteString("kind"u8, document.Kind);
        json.WriteString("name"u8, document.Name);
        json.WriteString("status"u8, document.Status switch
        {
            DocumentStatus.Valid => "valid"u8,
            DocumentStatus.Invalid => "invalid"u8,
            _ => "skipped"u8,
        });
        json.WriteStartArray("diagnostics"u8);
        foreach (var diagnostic in document.Diagnostics) Write(diagnostic, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Diagnostic diagnostic, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code"u8, diagnostic.Code);
        json.WriteString("severity"u8, SeverityWord.Of(diagnostic.Severity));
        json.WriteNumber("line"u8, diagnostic.Location.Line);
        json.WriteNumber("column"u8, diagnostic.Location.Column);
        json.WriteString("path"u8, diagnostic.Location.Path);
        json.WriteString("message"u8, diagnostic.Message);
        json.WriteString("help"u8, diagnostic.Help);
        json.WriteEndObject();
    }
}

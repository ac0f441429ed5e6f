using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Reports;

/// <summary>SARIF 2.1.0, as code hosts read it to annotate a change.</summary>
internal static partial class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report.</summary>
    public static void Write(ReportedRun run, ToolConsole console)
    {
        var rules = run.Result.Diagnostics.Select(d => d.Descriptor).DistinctBy(d => d.Code).OrderBy(d => d.Code, StringComparer.Ordinal).ToArray();
        var indexes = rules.Select((rule, index) => (rule.Code, index)).ToDictionary(StringComparer.Ordinal);

        using (var json = new Utf8JsonWriter(console.Output, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema"u8, Schema);
            json.WriteString("version"u8, "2.1.0"u8);
            json.WriteStartArray("runs"u8);
            json.WriteStartObject();
            WriteTool(rules, json);
            json.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            json.WriteStartArray("results"u8);
            foreach (var diagnostic in run.Result.Diagnostics) WriteResult(diagnostic, indexes[diagnostic.Code], json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        }

        console.Output.Write("\n"u8);
    }

    private static void WriteTool(IReadOnlyList<DiagnosticDescriptor> rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "ManifestGen"u8);
        json.WriteString("semanticVersion"u8, ProductFacts.Version);
        json.WriteStartArray("rules"u8);
        foreach (var rule in rules) WriteRule(rule, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(DiagnosticDescriptor rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, rule.Code);
        WriteFormat("shortDescription"u8, rule.Message, json);
        WriteFormat("help"u8, rule.Help, json);
        if (ProductFacts.PageOf(rule.Code) is { } page) json.WriteString("helpUri"u8, page);
        json.WriteStartObject("defaultConfiguration"u8);
        json.WriteString("level"u8, Level(rule.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic diagnostic, int rule, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, diagnostic.Code);
        json.WriteNumber("ruleIndex"u8, rule);
        json.WriteString("level"u8, Level(diagnostic.Severity));
        WriteText("message"u8, $"{PlainLine.Text(diagnostic)}\n{diagnostic.Help}".TrimEnd(), json);
        json.WriteStartArray("locations"u8);
        WriteLocation(diagnostic.Location, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLocation(Location place, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, RelativePath.ToUri(place.File));
        json.WriteEndObject();
        if (place.Line > 0)
        {
            json.WriteStartObject("region"u8);
            json.WriteNumber("startLine"u8, place.Line);
            if (place.Column > 0) json.WriteNumber("startColumn"u8, place.Column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        if (place.Path.Length > 0)
        {
            json.WriteStartArray("logicalLocations"u8);
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName"u8, place.Path);
            json.WriteString("kind"u8, "member"u8);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes what a rule says of every finding; nothing when all of it is said by the arguments.</summary>
    private static void WriteFormat(ReadOnlySpan<byte> name, string format, Utf8JsonWriter json)
    {
        var text = WithoutArguments(format);
        if (text.AsSpan().ContainsAnyExcept("… \":")) WriteText(name, text, json);
    }

    /// <summary>A message before its arguments are known.</summary>
    private static string WithoutArguments(string format) => Placeholder().Replace(format, "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{[0-9]+[^{}]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();

    private static void WriteText(ReadOnlySpan<byte> name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text"u8, text);
        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> Level(Severity severity) => severity switch
    {
        Severity.Error => "error"u8,
        Severity.Warning => "warning"u8,
        _ => "note"u8,
    };
}

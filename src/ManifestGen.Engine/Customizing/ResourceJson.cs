using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Resources as JSON, the form in which they go to typed objects and come back.</summary>
internal static class ResourceJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A resource as JSON.</summary>
    public static string Of(YamlNode node)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Plain)) Write(node, writer);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A resource that came back; null when it is none.</summary>
    public static MapValue? Read(string json)
    {
        // JSON is YAML; one reader for both means that the same text is the same value.
        return ManifestReader.ReadParts("", Encoding.UTF8.GetBytes(json), new DiagnosticSink()) is [var root] ? ValueTree.Of(root) as MapValue : null;
    }

    private static void Write(YamlNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case YamlMapping map:
                writer.WriteStartObject();
                foreach (var entry in map.Entries)
                {
                    writer.WritePropertyName(entry.Key);
                    Write(entry.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case YamlSequence list:
                writer.WriteStartArray();
                foreach (var item in list.Items) Write(item, writer);
                writer.WriteEndArray();
                break;
            case YamlScalar { Kind: ScalarKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case YamlScalar { Kind: ScalarKind.Null }:
                writer.WriteNullValue();
                break;
            case YamlScalar { Kind: ScalarKind.Boolean } truth:
                writer.WriteBooleanValue(GoNumber.IsTrue(truth.Text));
                break;
            case YamlScalar number:
                writer.WriteRawValue(GoNumber.Json(number) ?? "null");
                break;
        }
    }
}

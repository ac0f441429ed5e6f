using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ManifestGen.Engine.Yaml;

/// <summary>Writes nodes as the JSON that Go's YAML reader makes of them on the way to the API server.</summary>
internal static class NodeJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // Readers bound the depth already, at half of this.
        MaxDepth = 1024,
        SkipValidation = true,
    };

    /// <summary>The node as JSON, without any space.</summary>
    public static ReadOnlyMemory<byte> Write(YamlNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options)) Write(node, json);
        return buffer.WrittenMemory;
    }

    private static void Write(YamlNode node, Utf8JsonWriter json)
    {
        switch (node)
        {
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key);
                    Write(entry.Value, json);
                }

                json.WriteEndObject();
                break;
            case YamlSequence sequence:
                json.WriteStartArray();
                foreach (var item in sequence.Items) Write(item, json);
                json.WriteEndArray();
                break;
            case YamlScalar scalar:
                Write(scalar, json);
                break;
        }
    }

    private static void Write(YamlScalar scalar, Utf8JsonWriter json)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                json.WriteNullValue();
                break;
            case ScalarKind.Boolean:
                json.WriteBooleanValue(GoNumber.IsTrue(scalar.Text));
                break;
            case ScalarKind.Integer or ScalarKind.Float when GoNumber.Json(scalar) is { } number:
                json.WriteRawValue(number, skipInputValidation: true);
                break;
            default:
                json.WriteStringValue(scalar.Text);
                break;
        }
    }
}

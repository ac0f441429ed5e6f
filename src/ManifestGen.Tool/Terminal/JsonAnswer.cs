using System.Text.Encodings.Web;
using System.Text.Json;

namespace ManifestGen.Tool.Terminal;

/// <summary>The answer of a command for programs: one object on a line of its own.</summary>
internal static class JsonAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes an object.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="members">Writes its members.</param>
    public static void Write(Stream output, Action<Utf8JsonWriter> members)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }
}

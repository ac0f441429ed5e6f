using System.Text;
using System.Text.Json;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Helm;

/// <summary>
/// The JSON schema of a chart's values, which Helm holds them to: every name and type that is not one of the chart's is refused.
/// </summary>
/// <param name="environments">The values of each environment.</param>
/// <param name="names">The names of the environments that the templates tell apart; none when they do not.</param>
internal sealed class ValuesSchema(IReadOnlyList<ChartValues> environments, IReadOnlyList<string> names)
{
    private const string ImageReference = "#/definitions/image";
    private const string QuantityReference = "#/definitions/quantity";
    private const string QuantityPattern = "^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$";
    private const string TagPattern = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$";
    private const string DigestPattern = "^sha256:[0-9a-f]{64}$";
    private const string HostPattern = "^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$";

    /// <summary>Writes the schema.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            WriteMap(json, environments, isRoot: true);
            WriteDefinitions(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private void WriteMap(Utf8JsonWriter json, IReadOnlyList<ChartValues> maps, bool isRoot)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        if (isRoot)
        {
            json.WriteStartObject(OwnerKeys.Global);
            json.WriteString("type", "object");
            json.WriteEndObject();
            if (names.Count > 0) WriteEnvironment(json);
        }

        string[] keys = [.. maps.SelectMany(m => m.Keys).Distinct(StringComparer.Ordinal)];
        foreach (var key in keys)
        {
            json.WriteStartObject(key);
            ChartValues[] under = [.. maps.Select(m => m[key]).OfType<ChartValues>()];
            if (under[0].Value is { } value) Write(json, value, under);
            else WriteMap(json, under, isRoot: false);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        var required = keys.Where(k => maps.All(m => m[k] is not null)).Concat(isRoot && names.Count > 0 ? [OwnerKeys.Environment] : []).ToArray();
        if (required.Length > 0) Texts(json, "required", required);
        json.WriteBoolean("additionalProperties", false);
    }

    private void WriteEnvironment(Utf8JsonWriter json)
    {
        json.WriteStartObject(OwnerKeys.Environment);
        Texts(json, "enum", names);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ChartValue value, IReadOnlyList<ChartValues> all)
    {
        switch (value.Form)
        {
            case ValueForm.Count:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 0);
                break;
            case ValueForm.Least or ValueForm.Most:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", 1);
                break;
            case ValueForm.Quantity:
                json.WriteString("$ref", QuantityReference);
                break;
            case ValueForm.Host:
                int[] counts = [.. all.Select(v => (v.Value?.Value as ListValue)?.Items.Count ?? 0)];
                json.WriteString("type", "array");
                json.WriteStartObject("items");
                Text(json, HostPattern);
                json.WriteEndObject();
                json.WriteNumber("minItems", counts.Min());
                json.WriteNumber("maxItems", counts.Max());
                break;
            case ValueForm.Image:
                json.WriteString("$ref", ImageReference);
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void WriteDefinitions(Utf8JsonWriter json)
    {
        json.WriteStartObject("definitions");
        json.WriteStartObject("image");
        WriteImage(json);
        json.WriteEndObject();
        json.WriteStartObject("quantity");
        Texts(json, "type", ["string", "number"]);
        json.WriteString("pattern", QuantityPattern);
        json.WriteNumber("minimum", 0);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteImage(Utf8JsonWriter json)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        Property(json, "registry", "^[A-Za-z0-9.:/_-]*$");
        Property(json, "repository", "^[a-z0-9]+([._/-]+[a-z0-9]+)*$");
        Property(json, "tag", TagPattern);
        Property(json, "digest", DigestPattern);
        json.WriteEndObject();
        Texts(json, "required", ["repository"]);
        json.WriteStartArray("anyOf");
        foreach (var name in (ReadOnlySpan<string>)["tag", "digest"])
        {
            json.WriteStartObject();
            Texts(json, "required", [name]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
    }

    private static void Property(Utf8JsonWriter json, string name, string pattern)
    {
        json.WriteStartObject(name);
        Text(json, pattern);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string pattern)
    {
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}

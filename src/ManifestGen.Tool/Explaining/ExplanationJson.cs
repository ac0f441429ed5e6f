using System.Text.Json;
using ManifestGen.Engine.Resolve;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Explaining;

/// <summary>An explanation as one line of JSON.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes it.</summary>
    /// <param name="product">The product.</param>
    /// <param name="changed">What was changed after rendering.</param>
    /// <param name="console">Where to.</param>
    public static void Write(ResolvedProduct product, IReadOnlyList<ExplainRow> changed, ToolConsole console)
    {
        JsonAnswer.Write(console.Output, json =>
        {
            json.WriteString("product"u8, product.Name.Value);
            json.WriteString("environment"u8, product.Environment);
            json.WriteString("stage"u8, product.Stage.ToString());
            json.WriteString("kubernetesVersion"u8, product.KubernetesVersion.ToString());
            json.WriteStartArray("values"u8);
            foreach (var row in product.Explain().Concat(changed)) Write(row, json);
            json.WriteEndArray();
        });
    }

    private static void Write(ExplainRow row, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, row.Path);
        json.WriteString("value"u8, row.Value);
        json.WriteString("from"u8, row.From);
        json.WriteString("file"u8, row.Place.File);
        json.WriteNumber("line"u8, row.Place.Line);
        json.WriteEndObject();
    }
}

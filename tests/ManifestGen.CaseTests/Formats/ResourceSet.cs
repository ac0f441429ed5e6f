using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.CaseTests.Formats;

/// <summary>Resources as the API server would take them: by kind and name, whatever their order, their comments and how their values are written.</summary>
internal static class ResourceSet
{
    /// <summary>The resources of a stream of documents, each as JSON with sorted keys, by what makes it one of its kind.</summary>
    public static SortedDictionary<string, string> Of(params IEnumerable<string> texts)
    {
        var resources = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var sink = new DiagnosticSink();
            foreach (var manifest in ManifestReader.Read("written.yaml", Encoding.UTF8.GetBytes(text), sink))
            {
                resources.Add($"{manifest.ApiVersion} {manifest.Kind} {manifest.Namespace}/{manifest.Name}", Json(manifest.Root.Node));
            }

            Assert.Empty(sink.Found.Select(d => $"{d.Location.Line}: {d.Message}\n{text}"));
        }

        return resources;
    }

    /// <summary>Holds one set to another, and shows the first resource that differs.</summary>
    public static void AssertSame(SortedDictionary<string, string> expected, SortedDictionary<string, string> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        foreach (var (key, text) in expected) Assert.Equal($"{key}\n{text}", $"{key}\n{actual[key]}");
    }

    private static string Json(YamlNode? node) => node switch
    {
        YamlMapping map => $"{{{string.Join(",\n", map.Entries.ToArray().OrderBy(e => e.Key, StringComparer.Ordinal).Select(e => $"\"{e.Key}\":{Json(e.Value)}"))}}}",
        YamlSequence list => $"[{string.Join(",\n", list.Items.Select(Json))}]",
        YamlScalar { Kind: ScalarKind.String } text => $"\"{text.Text}\"",
        YamlScalar { Kind: ScalarKind.Null } => "null",
        YamlScalar { Kind: ScalarKind.Boolean } boolean => GoNumber.IsTrue(boolean.Text) ? "true" : "false",
        YamlScalar number => GoNumber.Json(number) ?? number.Text,
        _ => "",
    };
}

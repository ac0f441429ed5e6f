using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>Resources as JSON, the form in which they go to typed objects and come back.</summary>
internal static class ResourceJson
{
    /// <summary>A resource as JSON.</summary>
    public static string Of(YamlNode node) => Encoding.UTF8.GetString(NodeJson.Write(node).Span);

    /// <summary>A resource that came back; null when it is none.</summary>
    public static MapValue? Read(string json)
    {
        // JSON is YAML; one reader for both means that the same text is the same value.
        return ManifestReader.ReadParts("", Encoding.UTF8.GetBytes(json), new DiagnosticSink()) is [var root] ? ValueTree.Of(root) as MapValue : null;
    }
}

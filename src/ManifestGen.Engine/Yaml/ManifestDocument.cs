using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Yaml;

/// <summary>A resource of a file in the form in which the API server takes it.</summary>
/// <param name="Location">Where it begins.</param>
/// <param name="ApiVersion"><c>apiVersion</c>, such as <c>apps/v1</c>.</param>
/// <param name="Kind"><c>kind</c>.</param>
/// <param name="Name"><c>metadata.name</c>; empty when missing.</param>
/// <param name="Namespace"><c>metadata.namespace</c>; empty when missing, which means the namespace that it is applied to.</param>
/// <param name="Json">The whole resource as JSON, with the values as Go's YAML reader takes them.</param>
public sealed record ManifestDocument(Location Location, string ApiVersion, string Kind, string Name, string Namespace, ReadOnlyMemory<byte> Json)
{
    /// <summary>The resource as messages name it: <c>Deployment 'web'</c>.</summary>
    public string Title => $"{Kind} '{Name}'";

    /// <summary>Reads the resources of a YAML or JSON file; the items of a list are resources of their own.</summary>
    /// <param name="file">The file's path, as the user knows it; goes into every place.</param>
    /// <param name="utf8">The file's content: UTF-8, or UTF-16 with a byte order mark.</param>
    /// <param name="sink">Takes what cannot be read (MG3001 to MG3019).</param>
    public static IReadOnlyList<ManifestDocument> Read(string file, ReadOnlyMemory<byte> utf8, DiagnosticSink sink)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(sink);
        var documents = new List<ManifestDocument>();
        foreach (var manifest in ManifestReader.Read(file, utf8, sink))
        {
            if (manifest.Root.Node is not { } root) continue;
            documents.Add(new ManifestDocument(new Location(file, root.Line, root.Column), manifest.ApiVersion, manifest.Kind, manifest.Name, manifest.Namespace, NodeJson.Write(root)));
        }

        return documents;
    }
}

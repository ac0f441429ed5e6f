using System.Text.Json;
using ManifestGen.Clusters.Applying;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Tool.Clusters;

/// <summary>Tells of resources that the manifests no longer name.</summary>
internal static class SurplusText
{
    private const string Claim = "PersistentVolumeClaim";

    /// <summary>Why one is not deleted with the others.</summary>
    public static string Reason(ManifestDocument document) => document.Kind switch
    {
        Claim => "its disk would go with it; --delete-claims deletes both",
        "CustomResourceDefinition" => "all resources of its kind would go with it",
        "Namespace" => "all that is in it would go with it; 'manifestgen down --delete-namespace' deletes both",
        _ => "what others keep on it would go with it",
    };

    /// <summary>What will become of one.</summary>
    public static string Way(ManifestDocument document) => ApplySet.IsKept(document)
        ? $"it stays, as {Reason(document)}"
        : "'manifestgen up' deletes it";

    /// <summary>A namespace that a rehearsal left which was killed with all that would have removed it.</summary>
    public static ManifestDocument Leaving(string name) => new(Location.None, "v1", "Namespace", name, "", default);

    /// <summary>Writes resources as a member of a JSON answer.</summary>
    public static void Write(ReadOnlySpan<byte> member, IReadOnlyList<ManifestDocument> documents, Utf8JsonWriter json)
    {
        json.WriteStartArray(member);
        foreach (var document in documents)
        {
            json.WriteStartObject();
            json.WriteString("kind"u8, document.Kind);
            json.WriteString("name"u8, document.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

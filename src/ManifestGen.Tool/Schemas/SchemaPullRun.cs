using System.Text.Json;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Import;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Schemas;

/// <summary>A run of <c>manifestgen schema pull</c>: the definitions of a cluster, and the documents of OpenAPI of what further servers serve there.</summary>
/// <param name="cluster">The cluster.</param>
/// <param name="kinds">The kinds that are wanted; empty for all.</param>
/// <param name="folder">The folder to save in; null for the repository's own.</param>
internal sealed class SchemaPullRun(ClusterSelection cluster, IReadOnlyList<string> kinds, string? folder)
{
    /// <summary>An answer of the cluster is not what it should be.</summary>
    public static readonly DiagnosticDescriptor Unexpected = new("MG8303", Severity.Error,
        "The cluster's answer to {0} cannot be read: {1}",
        "Ask it with 'kubectl get --raw {0}'; a proxy before the cluster may answer in its place.");

    private const string DefinitionsPath = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    private const string IndexPath = "/openapi/v3";

    /// <summary>Asks, saves and says what was saved.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Run(ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            using var connection = ClusterConnection.Open(cluster);
            var files = new List<SourceFile> { new(DefinitionsPath, await connection.GetAsync(DefinitionsPath, cancellation)) };
            if (await GetOrWarn(connection, IndexPath, console, cancellation) is { } index)
            {
                // Definitions say more than documents of OpenAPI, which come first so that definitions count.
                foreach (var path in Further(index, files[0]))
                {
                    if (await GetOrWarn(connection, path, console, cancellation) is { } document) files.Insert(0, new SourceFile(path, document));
                }
            }

            return new SchemaSaving(console, folder).Save(files, [], isNamed: _ => false, IsWanted);
        }
        catch (ClusterException failure)
        {
            return await Refuse(failure.Diagnostics, console);
        }
        catch (JsonException failure)
        {
            return await Refuse([Unexpected.At(Location.None, IndexPath, failure.Message)], console);
        }
    }

    /// <summary>What the cluster answers; null when it refuses, which is said: a server behind it that is down, or a right that is missing, is no reason to save nothing.</summary>
    private static async Task<byte[]?> GetOrWarn(ClusterConnection connection, string path, ToolConsole console, CancellationToken cancellation)
    {
        try
        {
            return await connection.GetAsync(path, cancellation);
        }
        catch (ClusterException failure) when (failure.IsRefusal)
        {
            foreach (var one in failure.Diagnostics)
                await console.Error.WriteLineAsync($"manifestgen: warning {one.Code}: {one.Message.TrimEnd('.')}. The schemas that it describes are left out. {one.Help}");
            return null;
        }
    }

    private static async Task<int> Refuse(IReadOnlyList<Diagnostic> found, ToolConsole console)
    {
        foreach (var one in found) await console.Error.WriteLineAsync($"manifestgen: error {one.Code}: {one.Message.TrimEnd('.')}. {one.Help}");
        return ExitCode.Errors;
    }

    /// <summary>The documents of API groups that neither Kubernetes nor a definition brings.</summary>
    private static IEnumerable<string> Further(byte[] index, SourceFile definitions)
    {
        var defined = SchemaImport.Read([definitions]).Schemas.Select(s => s.Group).ToHashSet(StringComparer.Ordinal);
        using var document = JsonDocument.Parse(index);
        if (!document.RootElement.TryGetProperty("paths", out var paths) || paths.ValueKind != JsonValueKind.Object) throw new JsonException("it has no 'paths'");
        foreach (var path in paths.EnumerateObject())
        {
            // apis/metrics.k8s.io/v1beta1
            if (path.Name.Split('/') is not ["apis", var group, _] || defined.Contains(group) || SchemaImport.IsKubernetesOwn(group)) continue;
            if (path.Value.TryGetProperty("serverRelativeURL", out var url) && url.GetString() is { Length: > 0 } relative) yield return relative;
        }
    }

    private bool IsWanted(SavedSchema schema) =>
        kinds.Count == 0 || kinds.Any(k => k == schema.Kind || k == schema.Group || k == $"{schema.Group}/{schema.Kind}");
}

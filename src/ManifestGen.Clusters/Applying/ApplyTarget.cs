using ManifestGen.Clusters.Requests;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Clusters.Applying;

/// <summary>A resource of a set and its place in the cluster.</summary>
/// <param name="Document">What is applied.</param>
/// <param name="Path">Its path in the API.</param>
/// <param name="Namespace">The namespace that it is in; empty when its kind lives in none.</param>
internal sealed record ApplyTarget(ManifestDocument Document, string Path, string Namespace)
{
    /// <summary>What a request is for, as messages begin.</summary>
    public string Purpose => $"{Document.Title} cannot be applied";

    /// <summary>The request that reads it as it is.</summary>
    public ApiRequest Read => ApiRequest.Get(Path, Purpose);

    /// <summary>The place of a resource.</summary>
    /// <param name="document">The resource.</param>
    /// <param name="kind">How its kind is served.</param>
    /// <param name="space">The namespace of resources that name none.</param>
    public static ApplyTarget Of(ManifestDocument document, ApiResource kind, string space)
    {
        var inside = document.Namespace.Length > 0 ? document.Namespace : space;
        return new ApplyTarget(document, kind.Path(inside, document.Name), kind.IsNamespaced ? inside : "");
    }

    /// <summary>The request that applies it.</summary>
    /// <param name="takesOver">Whether fields that others own are taken over.</param>
    public ApiRequest Apply(bool takesOver) => Patch(Document.Json, ApplyOptions.FieldManager, takesOver);

    /// <summary>The request that has the server judge it, change nothing, and answer what would come of it.</summary>
    /// <param name="takesOver">Whether fields that others own are taken over.</param>
    public ApiRequest Try(bool takesOver)
    {
        var apply = Apply(takesOver);
        return apply with { Path = $"{apply.Path}&dryRun=All" };
    }

    /// <summary>The request that applies fields of it for an owner.</summary>
    public ApiRequest Patch(ReadOnlyMemory<byte> body, string owner, bool takesOver) =>
        new(HttpMethod.Patch, $"{Path}?fieldManager={owner}&fieldValidation=Strict&force={(takesOver ? "true" : "false")}", Purpose) { Body = body, BodyType = ApiRequest.ApplyType };
}

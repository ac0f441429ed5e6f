namespace ManifestGen.SchemaCompiler;

/// <summary>A kind of resource.</summary>
/// <param name="ApiVersion">The group and version, such as <c>apps/v1</c>.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Structure">The name of its structure.</param>
internal sealed record KindModel(string ApiVersion, string Kind, string Structure)
{
    /// <summary>The releases that serve it.</summary>
    public ReleaseRange Releases { get; set; }

    /// <summary>Whether it lives in a namespace.</summary>
    public bool IsNamespaced { get; set; } = true;
}

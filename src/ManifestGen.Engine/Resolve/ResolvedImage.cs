namespace ManifestGen.Engine.Resolve;

/// <summary>An image and when it is pulled.</summary>
public sealed record ResolvedImage
{
    /// <summary>The registry's host; empty when none was named.</summary>
    public required Resolved<string> Registry { get; init; }

    /// <summary>The repository, without the registry.</summary>
    public required Resolved<string> Repository { get; init; }

    /// <summary>The tag; empty when there is a digest.</summary>
    public required Resolved<string> Tag { get; init; }

    /// <summary>The digest; empty when there is a tag.</summary>
    public required Resolved<string> Digest { get; init; }

    /// <summary>The whole reference, as in <c>image</c>.</summary>
    public required Resolved<string> Reference { get; init; }

    /// <summary>The family of the image that it is built on: <c>full</c>, <c>alpine</c>, <c>chiseled</c> or <c>chiseled-extra</c>.</summary>
    public required Resolved<string> Base { get; init; }

    /// <summary>The digest of the image that it is built on; empty when it is not pinned.</summary>
    public required Resolved<string> BaseDigest { get; init; }

    /// <summary>How it is made: <c>inside</c>, <c>published</c> or <c>sdk</c>.</summary>
    public required Resolved<string> Build { get; init; }

    /// <summary>The digest of the SDK's image that it is published in; empty when it is not pinned.</summary>
    public required Resolved<string> SdkDigest { get; init; }

    /// <summary>Whether NuGet's downloads are kept in a cache of the builder.</summary>
    public required Resolved<bool> CacheMounts { get; init; }

    /// <summary>The packages to install, those that other values ask for among them, in the order in which they are installed.</summary>
    public required IReadOnlyList<Resolved<string>> Packages { get; init; }

    /// <summary>The files and folders to copy besides the published output.</summary>
    public required IReadOnlyList<ResolvedImageFile> Files { get; init; }

    /// <summary>The authorities' certificates, each with the name that the image keeps it under.</summary>
    public required IReadOnlyList<ResolvedImageFile> Certificates { get; init; }

    /// <summary>Whether it holds culture data that its base does not use by itself.</summary>
    public required Resolved<bool> AddsCultures { get; init; }

    /// <summary>Whether the definition says anything of how it is built.</summary>
    public bool SaysHowBuilt { get; init; }

    /// <summary><c>imagePullPolicy</c>.</summary>
    public required Resolved<string> PullPolicy { get; init; }
}

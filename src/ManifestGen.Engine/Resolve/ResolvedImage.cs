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

    /// <summary><c>imagePullPolicy</c>.</summary>
    public required Resolved<string> PullPolicy { get; init; }
}

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>A request as the server got it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path, without the query.</param>
/// <param name="Query">The query with its question mark; empty for none.</param>
/// <param name="ContentType">The media type of the content; empty for none.</param>
/// <param name="Body">The content.</param>
internal sealed record ReceivedRequest(string Method, string Path, string Query, string ContentType, string Body)
{
    /// <summary>The method and the path, as a test names a request.</summary>
    public string Line => $"{Method} {Path}";

    /// <summary>The <c>Authorization</c> header; empty for none.</summary>
    public string Authorization { get; init; } = "";

    /// <summary>The <c>Accept</c> header.</summary>
    public string Accept { get; init; } = "";
}

namespace ManifestGen.Clusters.Requests;

/// <summary>A request to the API server. All of ours may be sent twice without harm, so that a lost answer can be asked for again.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path and query, from the root of the API.</param>
/// <param name="Purpose">What it is for, as messages begin: <c>Deployment 'web' cannot be applied</c>.</param>
internal sealed record ApiRequest(HttpMethod Method, string Path, string Purpose)
{
    /// <summary>The media type of a server-side apply.</summary>
    public const string ApplyType = "application/apply-patch+yaml";

    /// <summary>The media type of a patch that says only what changes.</summary>
    public const string MergeType = "application/merge-patch+json";

    /// <summary>The media type of a patch that says only what changes, in lists, too: their items are told apart as the server does.</summary>
    public const string StrategicType = "application/strategic-merge-patch+json";

    /// <summary>The media type of an object.</summary>
    public const string JsonType = "application/json";

    /// <summary>How long an answer may take.</summary>
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    /// <summary>The content; empty for none.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The content's media type.</summary>
    public string BodyType { get; init; } = JsonType;

    /// <summary>The media type that is asked for.</summary>
    public string Accept { get; init; } = JsonType;

    /// <summary>How long the answer, or the beginning of a stream, may take.</summary>
    public TimeSpan Timeout { get; init; } = DefaultTimeout;

    /// <summary>A request that reads.</summary>
    public static ApiRequest Get(string path, string purpose) => new(HttpMethod.Get, path, purpose);
}

namespace ManifestGen.Rehearsal.HttpFiles;

/// <summary>What a client does, from its first request to its last, with the cookies that it is given on the way.</summary>
/// <param name="Variables">The file's variables, in their order.</param>
/// <param name="Steps">The requests.</param>
internal sealed record HttpScript(IReadOnlyList<KeyValuePair<string, string>> Variables, IReadOnlyList<HttpStep> Steps)
{
    /// <summary>A session of a single request.</summary>
    public static HttpScript Get(string path) => new([], [new HttpStep("", "GET", path, [], "", 0)]);
}

using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.Rehearsal.HttpFiles;

/// <summary>What a client does, from its first request to its last, with the cookies that it is given on the way.</summary>
/// <param name="Variables">The file's variables, in their order.</param>
/// <param name="Steps">The requests.</param>
internal sealed record HttpScript(IReadOnlyList<KeyValuePair<string, string>> Variables, IReadOnlyList<HttpStep> Steps)
{
    /// <summary>A session of a single request.</summary>
    public static HttpScript Get(string path) => new([], [new HttpStep("", "GET", path, [], "", 0)]);

    /// <summary>A session of a single call of gRPC's health service.</summary>
    public static HttpScript GrpcHealthOf(string service) => new([],
    [
        new HttpStep("", "POST", GrpcHealth.Path, [new("Content-Type", GrpcHealth.MediaType), new("TE", "trailers")], "", 0) { IsHttp2 = true, Message = GrpcHealth.Request(service) },
    ]);
}

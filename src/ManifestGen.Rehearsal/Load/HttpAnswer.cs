namespace ManifestGen.Rehearsal.Load;

/// <summary>An answer.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Headers">Its headers in their order, names as they were written.</param>
/// <param name="Body">Its body.</param>
internal sealed record HttpAnswer(int Status, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>The headers that came after the body.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Trailers { get; init; } = [];

    /// <summary>Whether the connection ends with it.</summary>
    public bool Closes { get; init; }

    /// <summary>What gRPC says of the call, in a trailer or, when there is no message, among the headers; null when it is no answer of gRPC.</summary>
    public string? GrpcStatus => First(Trailers, "grpc-status") ?? First(Headers, "grpc-status");

    /// <summary>The first header of a name; null when there is none.</summary>
    public string? Header(string name) => First(Headers, name);

    private static string? First(IReadOnlyList<KeyValuePair<string, string>> headers, string name)
    {
        foreach (var (key, value) in headers)
        {
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        }

        return null;
    }
}

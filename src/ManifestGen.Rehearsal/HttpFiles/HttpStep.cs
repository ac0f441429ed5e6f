namespace ManifestGen.Rehearsal.HttpFiles;

/// <summary>One request of a client's session.</summary>
/// <param name="Name">Its name, by which later ones refer to its answer; empty when it has none.</param>
/// <param name="Method">The method.</param>
/// <param name="Target">The URL or path; <c>{{name}}</c> in it stands for a variable.</param>
/// <param name="Headers">The headers; variables in their values.</param>
/// <param name="Body">The body, with variables; empty when it has none.</param>
/// <param name="Line">Its line in the file, counted from 1; 0 when it comes from no file.</param>
internal sealed record HttpStep(
    string Name, string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body, int Line)
{
    /// <summary>Whether it goes over HTTP/2; null for what the Service's port speaks.</summary>
    public bool? IsHttp2 { get; init; }

    /// <summary>A body that is no text; empty for none.</summary>
    public ReadOnlyMemory<byte> Message { get; init; }

    /// <summary>The status that is expected; null for the one that a single Pod gives.</summary>
    public int? ExpectedStatus { get; init; }

    /// <summary>A text that the answer's body must hold; empty for none.</summary>
    public string ExpectedText { get; init; } = "";

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Target}";
}

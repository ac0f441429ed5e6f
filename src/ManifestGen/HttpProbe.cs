using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>An HTTP GET: a status from 200 to 399 is good. Kubernetes: <c>httpGet</c>.</summary>
public sealed record HttpProbe : Probe
{
    /// <summary>Makes an HTTP probe.</summary>
    /// <param name="path">The path, begun with <c>/</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public HttpProbe(string path, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Path = path;

    /// <summary>The path, begun with <c>/</c>.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The port, one of the component's; its first of TCP by default.</summary>
    public Port? Port { get; init; }

    /// <summary>HTTP, or HTTPS without a look at the certificate; HTTP by default.</summary>
    public ProbeScheme Scheme { get; init; } = ProbeScheme.Http;

    /// <summary>Headers sent along.</summary>
    public IReadOnlyList<HttpHeader> Headers { get; init => field = ReadOnlyCopy.Of(value); } = [];
}

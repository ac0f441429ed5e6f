using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>A path of requests that lead to a component. Kubernetes: an Ingress's <c>paths[]</c>, an HTTPRoute's <c>matches[].path</c>.</summary>
public sealed record RoutePath : ModelElement
{
    /// <summary>Makes a path.</summary>
    /// <param name="path">The path, begun with <c>/</c>. What is below it, step by step, is meant too.</param>
    /// <param name="port">The port that it leads to, one of the component's; by default the first of TCP.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public RoutePath(string path, Port? port = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
        Path = path;
        Port = port;
    }

    /// <summary>The path.</summary>
    public string Path { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The port that it leads to; by default the first of TCP.</summary>
    public Port? Port { get; init; }

    /// <summary>Whether the path alone is meant, and nothing below it; false by default. Kubernetes: <c>pathType</c>, <c>path.type</c>.</summary>
    public bool Exact { get; init; }
}

using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// How a container ends without dropping work. The grace period that Kubernetes gives is the sum of the three times, in whole seconds:
/// 5 + 30 + 5 = 40 for a web component. Kubernetes: <c>terminationGracePeriodSeconds</c>, <c>lifecycle.preStop</c>.
/// </summary>
public sealed record Shutdown : ModelElement
{
    /// <summary>Makes a shutdown; what is left out has its default.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public Shutdown([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>
    /// How long the container goes on answering after its address was taken away, before it is told to stop; 5 s for a web component, 10 s for
    /// one with a route from outside, none for a worker. The kubelet waits, so no shell is needed. Kubernetes: <c>lifecycle.preStop.sleep.seconds</c>.
    /// </summary>
    public TimeSpan? DrainPause { get; init; }

    /// <summary>
    /// How long .NET's host may take to stop, 30 s by default as in .NET itself. When given here, the host is told so by
    /// <c>DOTNET_SHUTDOWNTIMEOUTSECONDS</c>; code that sets <c>HostOptions.ShutdownTimeout</c> itself has the last word.
    /// </summary>
    public TimeSpan? HostTimeout { get; init; }

    /// <summary>The slack between the host's own limit and the end by force; 5 s by default.</summary>
    public TimeSpan? Margin { get; init; }
}

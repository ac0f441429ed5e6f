using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles.Rules;

/// <summary>The signal that ends the container is one that the product can catch.</summary>
internal sealed class StopSignalRule : IDockerfileRule
{
    public static readonly DiagnosticDescriptor Uncatchable = new("MG7511", Severity.Error,
        "STOPSIGNAL {0} cannot be caught: every request in flight is lost when the Pod ends",
        "Remove the line; SIGTERM, the default, is what .NET's host waits for.");

    public static readonly DiagnosticDescriptor Unhandled = new("MG7512", Severity.Warning,
        "STOPSIGNAL {0} is not what .NET's host drains on",
        "Remove the line; SIGTERM, the default, and SIGINT and SIGQUIT start a graceful shutdown.");

    public void Check(Dockerfile dockerfile, ImageExpectation expected, DiagnosticSink sink)
    {
        if (dockerfile.Final is not { } final) return;
        var stop = dockerfile.Lineage(final).Select(stage => stage.Last("STOPSIGNAL")).FirstOrDefault(found => found is not null);
        if (stop is null) return;
        var signal = stop.Arguments.ToUpperInvariant();
        if (signal is "SIGKILL" or "KILL" or "9" or "SIGSTOP" or "STOP" or "19") sink.Add(Uncatchable, dockerfile.At(stop), stop.Arguments);
        else if (signal is not ("SIGTERM" or "TERM" or "15" or "SIGINT" or "INT" or "2" or "SIGQUIT" or "QUIT" or "3") && signal[0] != '$')
            sink.Add(Unhandled, dockerfile.At(stop), stop.Arguments);
    }
}

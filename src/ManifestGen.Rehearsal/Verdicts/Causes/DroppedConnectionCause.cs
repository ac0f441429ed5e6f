using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod that does not end cuts kept connections under requests, without having said so in an answer.</summary>
internal sealed class DroppedConnectionCause : ICause
{
    /// <summary>It cuts them.</summary>
    public static readonly DiagnosticDescriptor Dropped = new("MG8925", Severity.Error,
        "{0} drops kept connections: {1} ended without an answer on a connection that had served before, while the Pod was not ending",
        "End a connection only between requests, and announce it with Connection: close in the last answer. Keep idle connections longer than clients do (KestrelServerLimits.KeepAliveTimeout).");

    /// <summary>A few crossings of a request and an idle connection's end are nobody's fault.</summary>
    private const double Tolerated = 0.001;

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var dropped = view.Requests.Where(r => IsDropped(view, r)).ToArray();
        var lost = dropped.Where(r => view.Unexplained.Contains(r)).ToArray();
        if (dropped.Length == 0 || (lost.Length == 0 && dropped.Length <= Math.Max(1, view.Requests.Count * Tolerated))) return;
        view.Add(Dropped, view.RungAt(dropped[0].Completed), lost, "", PodOf(dropped[0]), Amount.Of(dropped.Length, "request"));
    }

    private static bool IsDropped(ComponentView view, RequestRecord request) =>
        (request.IsResent || (request.Outcome == Outcome.Reset && request.IsOnKeptConnection))
        && view.Pod(PodOf(request)) is { } pod
        && !pod.IsEndingAt(request.Completed)
        && !pod.Runs.Any(run => run.Exited is { } ended && (request.Completed - ended).Duration() < TimeSpan.FromSeconds(1));

    private static string PodOf(RequestRecord request) => request.IsResent ? request.ResentFrom : request.Pod;
}

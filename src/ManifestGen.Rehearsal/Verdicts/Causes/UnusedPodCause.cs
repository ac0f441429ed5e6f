using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod that was added took no requests, or took them late.</summary>
internal sealed class UnusedPodCause : ICause
{
    /// <summary>It is not used.</summary>
    public static readonly DiagnosticDescriptor Unused = new("MG8932", Severity.Error,
        "Scale out is not used: {0} was ready {1} after the beginning and {2}",
        "See that the Service's selector and port lead to the new Pods. Clients that keep their connections for ever never see new Pods: let them connect anew from time to time (SocketsHttpHandler.PooledConnectionLifetime).");

    /// <summary>How long a new Pod may wait for its first request, beside the way of the endpoints.</summary>
    private static readonly TimeSpan Expected = TimeSpan.FromSeconds(2);

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        if (!view.KnowsPods || view.Requests.All(r => r.Pod.Length == 0)) return;
        foreach (var pod in view.Pods)
        {
            // The first Pod is there before the load is.
            if (pod.Ready is not { } ready || view.Phases.Count == 0 || pod.Created < view.Phases[0].Began) continue;
            var until = pod.Ending ?? view.Whole.Phases.Select(p => p.Ended).DefaultIfEmpty().Max();
            var patience = Expected + (view.Whole.EndpointDelay ?? TimeSpan.Zero) + TimeSpan.FromSeconds(20 / Math.Max(1, view.Whole.Rate));
            if (until - ready <= patience) continue;
            var first = view.Requests.Where(r => r.Pod == pod.Name).Select(r => (TimeSpan?)r.Intended).Min();
            if (first is { } used && used - ready <= patience) continue;
            view.Add(Unused, view.RungAt(ready), [], "", pod.Name, Amount.Of(ready), first is { } late ? $"took its first request {Amount.Of(late - ready)} later" : "took no request");
            return;
        }
    }
}

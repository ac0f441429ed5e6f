using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Scenarios;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>Several Pods do not share the load.</summary>
internal sealed class UnevenCause : ICause
{
    /// <summary>They do not.</summary>
    public static readonly DiagnosticDescriptor Uneven = new("MG8931", Severity.Error,
        "The load is not shared: of {0} new connections, {1} took {2} and {3} took {4}",
        "See which Pods are ready all the time. Session affinity of a Service binds all clients behind one address to one Pod; leave it off, and keep sessions where all replicas find them.");

    /// <summary>Deviations from an even share, in standard deviations, that chance does not bring about.</summary>
    private const double Chance = 5;

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var shares = SharesOf(view);
        if (shares.Count < 2) return;
        var all = shares.Sum(s => s.Connections);
        var even = (double)all / shares.Count;
        var deviation = Math.Sqrt(even * (1 - (1d / shares.Count)));
        var (least, most) = (shares.MinBy(s => s.Connections), shares.MaxBy(s => s.Connections));
        if (even < 10 || Math.Max(most.Connections - even, even - least.Connections) <= Math.Max(deviation * Chance, even * 0.25)) return;
        view.Add(Uneven, Rung.Balanced, [], "", all.ToString("N0", CultureInfo.InvariantCulture), least.Pod, least.Connections, most.Pod, most.Connections);
    }

    /// <summary>The new connections of each Pod while all of them were there: from when the scale-out had settled and was known, to the next act.</summary>
    public static IReadOnlyList<(string Pod, int Connections)> SharesOf(ComponentView view)
    {
        if (!view.KnowsPods || view.Phases.FirstOrDefault(p => p.Act == Act.ScaleOut && p.Unsettled.Count == 0) is not { } phase) return [];
        var from = phase.Settled + (view.Whole.EndpointDelay ?? TimeSpan.FromSeconds(1));
        var there = view.Pods.Where(p => p.Ready <= phase.Settled && (p.Ending is null || p.Ending >= phase.Ended)).ToArray();
        var connections = view.Requests.Where(r => r.Intended >= from && r.Intended < phase.Ended && !r.IsOnKeptConnection && r.Pod.Length > 0).ToLookup(r => r.Pod, StringComparer.Ordinal);
        return connections.Count == 0 ? [] : [.. there.Select(p => (p.Name, connections[p.Name].Count()))];
    }
}

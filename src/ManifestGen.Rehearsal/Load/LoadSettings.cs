using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using ManifestGen.Rehearsal.Balancing;

namespace ManifestGen.Rehearsal.Load;

/// <summary>How load is made.</summary>
internal sealed class LoadSettings
{
    private static readonly TimeSpan ShortestConnection = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<(string Component, int Step), int> _statuses = new();

    /// <summary>Requests a second.</summary>
    public required double Rate { get; init; }

    /// <summary>How long an answer may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests may be under way at once. More would need more connections, and memory, than one process has.</summary>
    public int MostUnderWay { get; init; } = 5000;

    /// <summary>Every how many clients there is one that connects anew for each request.</summary>
    public int NewConnectionEvery { get; init; } = 4;

    /// <summary>The longest that a connection is kept; the shortest is 2 s. Without an end, new Pods would never see clients that are there already.</summary>
    public TimeSpan LongestConnection { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>What the balancer knows of requests; null when the balancer is not ours.</summary>
    public RouteLog? Routes { get; init; }

    /// <summary>What tells the Pod of a request when the balancer is not ours; null when nothing does.</summary>
    public IPodFinder? Pods { get; init; }

    /// <summary>The status that a single Pod gave; null before it was asked.</summary>
    public int? StatusOf(string component, int step) => _statuses.TryGetValue((component, step), out var status) ? status : null;

    /// <summary>Takes what a single Pod answered for the right answer.</summary>
    public void Expect(string component, int step, int status) => _statuses[(component, step)] = status;

    /// <summary>How long the next connection is kept.</summary>
    [SuppressMessage("Security", "CA5394", Justification = "It spreads load, and keeps no secret.")]
    public TimeSpan NextConnectionLifetime() => ShortestConnection + ((LongestConnection - ShortestConnection) * Random.Shared.NextDouble());
}

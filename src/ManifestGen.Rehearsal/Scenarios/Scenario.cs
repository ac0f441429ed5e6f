namespace ManifestGen.Rehearsal.Scenarios;

/// <summary>What is done to a product, in order; the same on this machine and on a cluster.</summary>
/// <param name="Acts">The acts.</param>
internal sealed record Scenario(IReadOnlyList<Act> Acts)
{
    private const string All = "all";

    private static readonly (string Name, Act Act)[] Named =
    [
        ("scale-out", Act.ScaleOut),
        ("slow-start", Act.SlowStart),
        ("rolling-update", Act.RollingUpdate),
        ("crash", Act.Crash),
        ("drain", Act.Drain),
        ("schedule", Act.Schedule),
        ("autoscaling", Act.Autoscaling),
        ("scale-in", Act.ScaleIn),
    ];

    /// <summary>What happens to every product that is deployed and scaled: out, a new version, in.</summary>
    public static Scenario Usual { get; } = new([Act.Serve, Act.ScaleOut, Act.RollingUpdate, Act.ScaleIn]);

    /// <summary>The names of acts, in the order in which they are played, and that of all of them.</summary>
    public static IEnumerable<string> Names => Named.Select(n => n.Name).Append(All);

    /// <summary>How many replicas there are at most.</summary>
    public int Replicas { get; init; } = 4;

    /// <summary>How long the product is watched after each act.</summary>
    public TimeSpan Watch { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The scenario of some acts; null when a name is not known. What needs several replicas scales out before.</summary>
    public static Scenario? Of(IReadOnlyList<string> names)
    {
        if (names.Count == 0) return Usual;
        if (names.Any(n => n != All && !Array.Exists(Named, k => k.Name == n))) return null;
        var chosen = Named.Where(k => names.Contains(All) || names.Contains(k.Name)).Select(k => k.Act).ToList();
        if (chosen[0] is not (Act.ScaleOut or Act.Autoscaling)) chosen.Insert(0, Act.ScaleOut);
        return new Scenario([Act.Serve, .. chosen]);
    }

    /// <summary>The scenario without an act that there is nothing to play for.</summary>
    public Scenario Without(Act act) => this with { Acts = [.. Acts.Where(a => a != act)] };

    /// <summary>An act in words.</summary>
    public static string Title(Act act, int replicas) => act switch
    {
        Act.Serve => "one replica serves",
        Act.ScaleOut => $"scale out, 1 to {replicas} replicas",
        Act.SlowStart => "a replica that starts slowly",
        Act.RollingUpdate => $"rolling update of {replicas} replicas",
        Act.Crash => "one process crashes",
        Act.Drain => "a node is drained",
        Act.Schedule => "scheduled work runs once",
        Act.Autoscaling => "the autoscaler decides",
        _ => $"scale in, {replicas} to 1 replicas",
    };
}

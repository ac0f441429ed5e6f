namespace ManifestGen.Engine.Autoscaling;

/// <summary>What an autoscaler remembers: its recommendations, for the windows, and its changes, for the limits.</summary>
internal sealed class ScalingHistory
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);
    private readonly List<(DateTimeOffset At, int Replicas)> _recommendations = [];
    private readonly List<(DateTimeOffset At, int Change)> _changes = [];

    /// <summary>Remembers a recommendation.</summary>
    public void Recommend(DateTimeOffset now, int replicas)
    {
        _recommendations.RemoveAll(r => r.At < now - Kept);
        _recommendations.Add((now, replicas));
    }

    /// <summary>Remembers a change that was made; negative when replicas were removed.</summary>
    public void Change(DateTimeOffset now, int change)
    {
        _changes.RemoveAll(c => c.At < now - Kept);
        _changes.Add((now, change));
    }

    /// <summary>The lowest recommendation in a window that ends now.</summary>
    public int Lowest(DateTimeOffset now, TimeSpan window, int recommendation)
    {
        foreach (var (at, replicas) in _recommendations)
        {
            if (at > now - window) recommendation = Math.Min(recommendation, replicas);
        }

        return recommendation;
    }

    /// <summary>The highest recommendation in a window that ends now.</summary>
    public int Highest(DateTimeOffset now, TimeSpan window, int recommendation)
    {
        foreach (var (at, replicas) in _recommendations)
        {
            if (at > now - window) recommendation = Math.Max(recommendation, replicas);
        }

        return recommendation;
    }

    /// <summary>The replicas at the beginning of a period that ends now.</summary>
    public int AtPeriodStart(DateTimeOffset now, TimeSpan period, int current)
    {
        foreach (var (at, change) in _changes)
        {
            if (at > now - period) current -= change;
        }

        return current;
    }
}

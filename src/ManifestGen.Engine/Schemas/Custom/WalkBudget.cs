namespace ManifestGen.Engine.Schemas.Custom;

/// <summary>Bounds the work on one resource, whatever its schema is, and gathers what was met on the way and not judged.</summary>
internal sealed class WalkBudget
{
    /// <summary>How many values may be judged, one judged by several schemas counted for each. A large resource has some thousands.</summary>
    private const int MostSteps = 200_000;

    /// <summary>How deeply alternatives may stand in alternatives.</summary>
    private const int MostDepth = 200;

    private readonly HashSet<ValueSchema> _withRules = [];
    private readonly SortedSet<string> _patterns = new(StringComparer.Ordinal);
    private int _steps;
    private int _depth;

    /// <summary>Whether the work has ended before its end.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>Whether it ended because there was too much of it.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>The rules in CEL that apply to what was met, in the order in which they were met.</summary>
    public List<string> Rules { get; } = [];

    /// <summary>The patterns that could not be judged.</summary>
    public IReadOnlyCollection<string> Patterns => _patterns;

    /// <summary>Takes a step; false when there is none left.</summary>
    public bool Take(ValueSchema schema)
    {
        if (IsEnded) return false;
        if (schema.Rules.Count > 0 && _withRules.Add(schema)) Rules.AddRange(schema.Rules);
        if (++_steps <= MostSteps) return true;
        IsSpent = true;
        End();
        return false;
    }

    /// <summary>Goes into an alternative; false when that is too deep.</summary>
    public bool Enter()
    {
        if (++_depth <= MostDepth) return !IsEnded;
        IsSpent = true;
        End();
        return false;
    }

    /// <summary>Comes out of an alternative.</summary>
    public void Leave() => _depth--;

    /// <summary>Ends the work.</summary>
    public void End() => IsEnded = true;

    /// <summary>Notes a pattern that cannot be judged.</summary>
    public void Miss(string pattern) => _patterns.Add(pattern);
}

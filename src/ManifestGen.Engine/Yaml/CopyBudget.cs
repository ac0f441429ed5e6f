namespace ManifestGen.Engine.Yaml;

/// <summary>How many values the aliases of one file may still stand for.</summary>
internal sealed class CopyBudget
{
    private int _left = ReadingLimits.Copies;

    /// <summary>Takes one value from the budget; false when it is used up.</summary>
    public bool Take() => --_left >= 0;
}

namespace ManifestGen;

/// <summary>Percentages written as <c>70.Percent()</c>.</summary>
public static class PercentExtensions
{
    /// <summary>The number as a percentage.</summary>
    public static Percent Percent(this int value) => new(value);
}

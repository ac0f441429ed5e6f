namespace ManifestGen.Engine.Customizing;

/// <summary>What running a customization gave: the resource before and after, both as the same serializer writes them, so that what differs is what was changed.</summary>
/// <param name="Before">The resource as JSON, read into an object and written again.</param>
/// <param name="After">The same after the change.</param>
public sealed record CustomizationOutcome(string Before, string After)
{
    /// <summary>What went wrong, in one line; null when it went well.</summary>
    public string? Problem { get; init; }

    /// <summary>A run that went wrong.</summary>
    public static CustomizationOutcome Failed(string problem) => new("", "") { Problem = problem };
}

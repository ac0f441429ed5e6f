namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The number of a port.</summary>
internal static class PortNumber
{
    /// <summary>What the API server says of a number that is no port.</summary>
    public const string Range = "must be between 1 and 65535, inclusive";

    /// <summary>Whether a number is a port.</summary>
    public static bool IsValid(long number) => number is >= 1 and <= 65535;
}

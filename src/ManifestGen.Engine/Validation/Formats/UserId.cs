namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The number of a user or a group on Linux.</summary>
internal static class UserId
{
    /// <summary>What the API server says of a number that is none.</summary>
    public const string Range = "must be between 0 and 2147483647, inclusive";

    /// <summary>Whether a number is that of a user or a group.</summary>
    public static bool IsValid(long number) => number is >= 0 and <= int.MaxValue;
}

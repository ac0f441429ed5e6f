namespace ManifestGen.Engine.Validation.Formats;

/// <summary>The permission bits of a file, 0 to 0777 octal.</summary>
internal static class FileMode
{
    /// <summary>What the API server says of a number that is none.</summary>
    public const string Range = "must be a number between 0 and 0777 (octal), both inclusive";

    /// <summary>Whether a number is permission bits.</summary>
    public static bool IsValid(long number) => number is >= 0 and <= 511;
}

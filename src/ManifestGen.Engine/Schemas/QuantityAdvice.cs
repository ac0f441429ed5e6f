namespace ManifestGen.Engine.Schemas;

/// <summary>How to mend the text of a quantity.</summary>
internal static class QuantityAdvice
{
    /// <summary>What was meant, when it can be told from the text.</summary>
    public static string For(string text)
    {
        var compact = text.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(',', '.');
        var digits = compact.AsSpan().TrimEnd("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
        var suffix = compact[digits.Length..].ToUpperInvariant() switch
        {
            "K" or "KB" => "k",
            "KI" or "KIB" => "Ki",
            "MB" => "M",
            "MI" or "MIB" => "Mi",
            "G" or "GB" => "G",
            "GI" or "GIB" => "Gi",
            "T" or "TB" => "T",
            "TI" or "TIB" => "Ti",
            "P" or "PB" => "P",
            "PI" or "PIB" => "Pi",
            "B" or "" => "",
            _ => null,
        };
        return suffix is not null && Quantity.TryParse($"{digits}{suffix}", out _)
            ? $"Write {digits}{suffix}."
            : "Write a number and one of the suffixes m, k, M, G, T, P, E, Ki, Mi, Gi, Ti, Pi, Ei, such as 250m or 64Mi.";
    }
}

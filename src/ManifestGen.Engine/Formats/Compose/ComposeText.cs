using System.Globalization;
using System.Text;
using ManifestGen.Engine.Schemas;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>How Compose has texts, sizes and times.</summary>
internal static class ComposeText
{
    private static readonly string[] Units = ["b", "k", "m", "g"];

    /// <summary>A text of which Compose replaces nothing.</summary>
    public static string Literal(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    /// <summary>The name of a variable of the shell, or of the file <c>.env</c>, that stands for a key of a Secret or ConfigMap.</summary>
    public static string VariableName(string source, string key)
    {
        var name = new StringBuilder();
        foreach (var character in $"{source}_{key}") name.Append(char.IsAsciiLetterOrDigit(character) ? char.ToUpperInvariant(character) : '_');
        return char.IsAsciiDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    /// <summary>A value that is not kept in the file.</summary>
    public static string Outside(string source, string key, bool isSecret, bool optional)
    {
        var name = VariableName(source, key);
        return optional ? $"${{{name}:-}}" : $"${{{name}:?the key {key} of the {(isSecret ? "Secret" : "ConfigMap")} {source}}}";
    }

    /// <summary>A number of bytes, in the largest unit without a rest.</summary>
    public static string Bytes(Quantity amount)
    {
        var bytes = amount.Value;
        var unit = 0;
        for (; unit < Units.Length - 1 && bytes > 0 && bytes % 1024 == 0; unit++) bytes /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{bytes}{Units[unit]}");
    }

    /// <summary>A time.</summary>
    public static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds}s");
}

using System.Globalization;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What a misspelt name may have meant.</summary>
internal static class Suggestion
{
    /// <summary>A sentence with the known name that is closest; where none is close, one that lists them.</summary>
    /// <param name="name">The name as it was written.</param>
    /// <param name="known">The names that exist.</param>
    /// <param name="list">The sentence that lists them, <c>{0}</c> in their place.</param>
    public static string Among(string name, IEnumerable<string> known, string list)
    {
        string[] names = [.. known.Order(StringComparer.Ordinal)];
        if (NearestName.To(name, names) is { } nearest) return $"Did you mean '{nearest}'?";
        return string.Format(CultureInfo.InvariantCulture, list, names.Length == 0 ? "none" : string.Join(", ", names));
    }
}

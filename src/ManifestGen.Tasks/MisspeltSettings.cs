using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace ManifestGen.Tasks;

/// <summary>
/// Properties and items that were probably meant to be ManifestGen's: their names begin as those do, are none, and are near to one. MSBuild takes any name, so that a
/// slip would change nothing, without a word.
/// </summary>
internal static class MisspeltSettings
{
    private const string Prefix = "ManifestGen";

    /// <summary>Every property and item that there is.</summary>
    public static readonly IReadOnlyList<string> Known =
    [
        "ManifestGenAcceptChanges", "ManifestGenAllowedKinds", "ManifestGenCheck", "ManifestGenComponent", "ManifestGenDefinition", "ManifestGenEnabled",
        "ManifestGenEnvironments", "ManifestGenExplainComments", "ManifestGenFormat", "ManifestGenFragment", "ManifestGenImageContext", "ManifestGenImageRegistry",
        "ManifestGenImageTag", "ManifestGenInput", "ManifestGenKubernetesVersion", "ManifestGenLock", "ManifestGenOutputPath", "ManifestGenProperty",
        "ManifestGenRehearsalRate", "ManifestGenRehearsalReplicas", "ManifestGenRehearsalReport", "ManifestGenRehearsalScenario", "ManifestGenRestoreComponents",
        "ManifestGenSchemasPath", "ManifestGenStage", "ManifestGenTemplatesPath", "ManifestGenTimeout",
    ];

    private static readonly Regex Element = new(@"<!--.*?-->|<(?<name>ManifestGen[A-Za-z0-9_]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline);

    /// <summary>Those in project files.</summary>
    /// <param name="files">The full paths of files, which need not be there.</param>
    public static IEnumerable<(string Name, string Meant, string File, int Line)> In(IEnumerable<string> files)
    {
        foreach (var file in files.Where(File.Exists))
        {
            var text = File.ReadAllText(file);
            foreach (var found in Element.Matches(text).Cast<Match>().Select(m => m.Groups["name"]).Where(g => g.Success))
            {
                if (Meant(found.Value) is { } meant) yield return (found.Value, meant, file, 1 + text.Take(found.Index).Count(c => c == '\n'));
            }
        }
    }

    /// <summary>Those among names of properties, as the command line sets them.</summary>
    public static IEnumerable<(string Name, string Meant)> Among(IEnumerable<string> names) =>
        names.OrderBy(n => n, StringComparer.Ordinal).Select(n => (Name: n, Meant: Meant(n))).Where(n => n.Meant is not null).Select(n => (n.Name, n.Meant ?? ""));

    /// <summary>What a name was probably meant to be; null when it is known, or like none.</summary>
    private static string? Meant(string name)
    {
        if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) || Known.Contains(name, StringComparer.OrdinalIgnoreCase)) return null;
        var word = name.Substring(Prefix.Length);
        var (nearest, distance) = Known.Select(k => (k, Distance(word, k.Substring(Prefix.Length)))).OrderBy(k => k.Item2).First();
        return distance <= Math.Min(3, 1 + (word.Length / 4)) ? nearest : null;
    }

    /// <summary>How many letters must be put in, left out or changed to make one word of the other.</summary>
    private static int Distance(string left, string right)
    {
        var last = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
            }

            last = row;
        }

        return last[right.Length];
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace ManifestGen.Tasks;

/// <summary>The names that projects have in C#: <c>Shop.Web.csproj</c> is <c>Shop_Web</c>.</summary>
internal static class ProjectIdentifiers
{
    /// <summary>Names each project. Two may come out alike.</summary>
    /// <param name="projects">Full paths of project files.</param>
    public static IReadOnlyDictionary<string, string> Of(IEnumerable<string> projects) => projects
        .Distinct(StringComparer.Ordinal)
        .ToDictionary(p => p, p => Identifier(Path.GetFileNameWithoutExtension(p)), StringComparer.Ordinal);

    /// <summary>The text as an identifier: what C# does not allow becomes <c>_</c>, and one more stands before a digit.</summary>
    public static string Identifier(string text)
    {
        var identifier = new StringBuilder(text.Length + 1);
        foreach (var c in text) identifier.Append(char.IsLetterOrDigit(c) ? c : '_');
        if (identifier.Length == 0 || char.IsDigit(identifier[0])) identifier.Insert(0, '_');
        var name = identifier.ToString();
        // A member cannot bear the name of its class.
        return name == "Projects" ? "Projects_" : name;
    }
}

using System.Text;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve;

/// <summary>
/// The name that a project gives to a product or a component without a definition: in lower case, with <c>-</c> for everything that is not
/// a letter or digit. <c>Shop.Web</c> becomes <c>shop-web</c>; a digit at the start gets <c>app-</c> before it.
/// </summary>
public static class DefaultName
{
    /// <summary>The name; null when none can be made: a letter beyond ASCII, nothing left, or more than 63 characters.</summary>
    public static string? FromProject(string project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var name = new StringBuilder(project.Length);
        foreach (var c in project)
        {
            if (char.IsAsciiLetterOrDigit(c)) name.Append(char.ToLowerInvariant(c));
            // A letter that is dropped would make two projects one, or leave nothing of the name that people know.
            else if (c > 127) return null;
            else if (name.Length > 0 && name[^1] != '-') name.Append('-');
        }

        if (name.Length > 0 && name[^1] == '-') name.Length--;
        if (name.Length > 0 && char.IsAsciiDigit(name[0])) name.Insert(0, "app-");
        var text = name.ToString();
        return Dns1035Label.Problem(text) is null ? text : null;
    }
}

using ManifestGen.Engine.Comparison;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Diffing;

/// <summary>Differences as lines, each of which says by itself what it is about.</summary>
internal static class DiffText
{
    /// <summary>Writes them.</summary>
    public static void Write(IReadOnlyList<ResourceChange> changes, ToolConsole console)
    {
        var style = new TextStyle(console.HasColor);
        foreach (var change in changes)
        {
            var name = NameOf(change);
            if (change.Change == ChangeKind.Added) console.Text.WriteLine(style.Added($"+ {name}"));
            else if (change.Change == ChangeKind.Removed) console.Text.WriteLine(style.Removed($"- {name}"));
            else foreach (var field in change.Fields) console.Text.WriteLine(Line(name, field, style));
        }

        if (changes.Count == 0) console.Text.WriteLine("Nothing would change.");
    }

    private static string Line(string name, FieldChange field, TextStyle style) => (field.Before, field.After) switch
    {
        (null, { } after) => $"{style.Bold(name)}: {field.Path}: {style.Added($"+ {after}")}",
        ({ } before, null) => $"{style.Bold(name)}: {field.Path}: {style.Removed($"- {before}")}",
        _ => $"{style.Bold(name)}: {field.Path}: {style.Removed(field.Before ?? "")} -> {style.Added(field.After ?? "")}",
    };

    private static string NameOf(ResourceChange change)
    {
        var name = $"{change.Kind} {(change.Namespace.Length > 0 ? $"{change.Namespace}/" : "")}{change.Name}";
        return change.Environment.Length > 0 ? $"{change.Environment}: {name}" : name;
    }
}

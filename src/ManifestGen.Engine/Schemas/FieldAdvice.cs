using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>Says what to do with a field that its structure does not have: a slip of the pen, or one that belongs elsewhere.</summary>
internal static class FieldAdvice
{
    /// <summary>How many levels further down a field is looked for.</summary>
    private const int Reach = 4;

    /// <summary>The advice.</summary>
    /// <param name="entry">The field that is not known.</param>
    /// <param name="structure">The structure it stands in.</param>
    /// <param name="root">The structure of the whole resource.</param>
    public static string For(YamlEntry entry, Structure structure, Structure root)
    {
        if (Above(entry, root) is { } above) return above;
        if (NearestName.To(entry.Key, structure.Fields.Select(f => f.Name)) is { } near) return $"Did you mean \"{near}\"?";
        return Below(entry.Key, structure) is { } path
            ? $"Put it under \"{path}\"."
            : "Remove it; the API server has no such field here. Fields there are: " + Names(structure) + ".";
    }

    private static string Names(Structure structure) => structure.Fields.Count <= 12
        ? string.Join(", ", structure.Fields.Select(f => f.Name))
        : string.Join(", ", structure.Fields.Take(12).Select(f => f.Name)) + ", ...";

    /// <summary>Whether a structure around this one has the field: then it is indented too far.</summary>
    private static string? Above(YamlEntry entry, Structure root)
    {
        var steps = new Stack<YamlNode>();
        for (var at = entry.Value.Parent; at is not null; at = at.Parent) steps.Push(at);

        // From the root down to what holds the field; the innermost structure that has the name wins.
        string? found = null;
        Structure? structure = root;
        Shape? shape = null;
        while (steps.Count > 1 && steps.Pop() is var holder)
        {
            if (holder is YamlMapping && structure?.Find(entry.Key) is not null) found = new Field(holder).Path;
            var inner = steps.Peek();
            shape = holder is YamlMapping && structure is not null && inner.Key is not null ? structure.Find(inner.Key)?.Shape : shape?.Element;
            structure = shape?.Structure;
        }

        if (found is null) return null;
        return found.Length == 0 ? "Put it at the top level; it is indented too far." : $"Put it under \"{found}\"; it is indented too far.";
    }

    /// <summary>The path to the nearest structure below this one that has the field.</summary>
    private static string? Below(string name, Structure structure)
    {
        var level = new List<(string Path, Structure Structure)> { ("", structure) };
        var seen = new HashSet<Structure> { structure };
        for (var depth = 0; depth < Reach; depth++)
        {
            var next = new List<(string Path, Structure Structure)>();
            foreach (var (path, holder) in level)
            foreach (var field in holder.Fields)
            {
                if (field.Name is "status" or "metadata" || field.Shape.Reached is not { } inner || !seen.Add(inner)) continue;
                var innerPath = (path.Length == 0 ? field.Name : $"{path}.{field.Name}") + (field.Shape.Kind == ShapeKind.List ? "[]" : "");
                if (inner.Find(name) is not null) return innerPath;
                next.Add((innerPath, inner));
            }

            level = next;
        }

        return null;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>The folder that an image is built from.</summary>
internal static class ContextDirectory
{
    /// <summary>The nearest folder that holds all of the files.</summary>
    public static string Of(IEnumerable<string> files)
    {
        string? context = null;
        foreach (var folder in files.Select(f => Path.GetDirectoryName(f) ?? ""))
        {
            if (context is null) context = folder;
            while (context.Length > 0 && !Holds(context, folder)) context = Path.GetDirectoryName(context) ?? "";
        }

        return context ?? "";
    }

    /// <summary>Whether a folder is another, or lies below it.</summary>
    public static bool Holds(string outer, string inner) =>
        inner.Equals(outer, StringComparison.Ordinal) || inner.StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}

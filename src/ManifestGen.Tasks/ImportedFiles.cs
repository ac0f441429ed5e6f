using System;
using System.Collections.Generic;
using System.IO;
using System.Text.RegularExpressions;
using System.Xml;

namespace ManifestGen.Tasks;

/// <summary>
/// The files that a project file imports by a path, read from its XML. MSBuild no longer lists them, and a task must not evaluate projects by
/// itself; so a path is followed when it is made of what is known here: the importing file's own folder and the search for a file above it.
/// </summary>
internal static class ImportedFiles
{
    private static readonly Regex Above = new(
        @"\$\(\[MSBuild\]::GetPathOfFileAbove\(\s*'?(?<name>[^,'()]+)'?\s*(,\s*'?(?<folder>[^,')]*)'?\s*)?\)\)", RegexOptions.CultureInvariant);

    private static readonly Regex FolderAbove = new(
        @"\$\(\[MSBuild\]::GetDirectoryNameOfFileAbove\(\s*'?(?<folder>[^,']*?)'?\s*,\s*'?(?<name>[^,'()]+)'?\s*\)\)", RegexOptions.CultureInvariant);

    /// <summary>Adds what a file imports, and what that imports.</summary>
    public static void AddTo(ISet<string> found, string file)
    {
        foreach (var import in Imports(file))
        {
            if (Resolve(import, Path.GetDirectoryName(file) ?? "") is not { } path || !File.Exists(path)) continue;
            if (found.Add(path)) AddTo(found, path);
        }
    }

    /// <summary>The paths as they are written. What is imported only with ManifestGen on is not part of the image's build.</summary>
    private static IEnumerable<string> Imports(string file)
    {
        var document = new XmlDocument { XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document.Load(reader);
        }
        catch (XmlException)
        {
            // Such as packages.lock.json, which is no XML and imports nothing. A broken project file is MSBuild's to report, and it has.
            yield break;
        }

        foreach (XmlElement import in document.GetElementsByTagName("Import"))
        {
            if (import.HasAttribute("Sdk") || import.GetAttribute("Condition").Contains("ManifestGenEnabled")) continue;
            yield return import.GetAttribute("Project");
        }
    }

    /// <summary>The path, or null when it is made of properties that only an evaluation knows.</summary>
    private static string? Resolve(string import, string folder)
    {
        var own = folder + Path.DirectorySeparatorChar;
        var path = import.Replace("$(MSBuildThisFileDirectory)", own).Replace('\\', Path.DirectorySeparatorChar);
        path = Above.Replace(path, m => Search(m.Groups["folder"].Success ? m.Groups["folder"].Value : own, m.Groups["name"].Value, own) ?? "");
        path = FolderAbove.Replace(path, m => Path.GetDirectoryName(Search(m.Groups["folder"].Value, m.Groups["name"].Value, own)) ?? "");
        return path.Length == 0 || path.Contains("$(") || path.Contains("*") ? null : Path.GetFullPath(Path.Combine(folder, path));
    }

    private static string? Search(string start, string name, string own)
    {
        for (var folder = Path.GetFullPath(Path.Combine(own, start)); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}

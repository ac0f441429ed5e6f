using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;

namespace ManifestGen.Tasks;

/// <summary>
/// The files that a project imports by a path, read from their XML. MSBuild no longer lists them, and a task must not evaluate projects by
/// itself; so a path is followed as far as it is made of what stands in these files. A path that may be one of several counts as all that are there:
/// one file too many in an image costs nothing, one too few stops its build.
/// </summary>
internal sealed class ImportedFiles
{
    // What the SDK imports at a place of its own when a property names it.
    private const string NamedByProperties =
        "$(CustomBeforeMicrosoftCommonProps);$(CustomAfterMicrosoftCommonProps);$(CustomBeforeMicrosoftCommonTargets);$(CustomAfterMicrosoftCommonTargets);" +
        "$(BeforeTargetFrameworkInferenceTargets);$(CustomBeforeDirectoryBuildProps);$(CustomAfterDirectoryBuildProps);$(CustomBeforeDirectoryBuildTargets);$(CustomAfterDirectoryBuildTargets)";

    private static readonly char[] Separator = [';'];

    private readonly ProjectProperties _properties;
    private readonly List<(string File, string Import)> _imports = [];
    private readonly SortedSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>Reads the files of a project and all that they import.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="others">Further files that MSBuild reads of themselves, such as <c>Directory.Build.props</c>.</param>
    public ImportedFiles(string project, IEnumerable<string> others)
    {
        _properties = new ProjectProperties(project);
        _imports.Add((project, NamedByProperties));
        Read(project);
        foreach (var other in others) Read(other);

        // A property may be set in a file that is found later.
        for (var known = 0; known != _read.Count;)
        {
            known = _read.Count;
            foreach (var found in _imports.ToArray().SelectMany(i => Resolve(i.Import, i.File))) Read(found);
        }

        _read.Remove(project);
    }

    /// <summary>The files: full paths, those that were given too, not the project itself.</summary>
    public IEnumerable<string> All => _read;

    private void Read(string file)
    {
        if (!File.Exists(file) || !_read.Add(Path.GetFullPath(file))) return;
        var document = new XmlDocument { XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(file, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            document.Load(reader);
        }
        catch (XmlException)
        {
            // Such as packages.lock.json, which is no XML and imports nothing. A broken project file is MSBuild's to report, and it has.
            return;
        }

        foreach (XmlElement import in document.GetElementsByTagName("Import"))
        {
            if (!import.HasAttribute("Sdk") && !IsOnlyForOurs(import)) _imports.Add((file, import.GetAttribute("Project")));
        }

        foreach (XmlElement group in document.GetElementsByTagName("PropertyGroup"))
        {
            foreach (var property in group.ChildNodes.OfType<XmlElement>()) _properties.Add(property.Name, property.InnerText.Trim(), file);
        }
    }

    /// <summary>What is imported only with ManifestGen on is not part of the image's build.</summary>
    private static bool IsOnlyForOurs(XmlElement import) =>
        import.GetAttribute("Condition").Contains("ManifestGenEnabled") || (import.ParentNode as XmlElement)?.GetAttribute("Condition").Contains("ManifestGenEnabled") == true;

    /// <summary>The files that are there of those that an import may mean.</summary>
    private IEnumerable<string> Resolve(string import, string file) => _properties
        .Expand(import, file)
        .SelectMany(paths => paths.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        .Select(path => path.Trim().Replace('\\', Path.DirectorySeparatorChar))
        .Where(path => path.Length > 0)
        .Select(path => Path.Combine(Path.GetDirectoryName(file) ?? "", path))
        .SelectMany(path => path.IndexOfAny(['*', '?']) >= 0 ? Matches(path) : [Path.GetFullPath(path)]);

    /// <summary>The files of a pattern, whose wildcards stand in the file's name or are the folder <c>**</c> before it.</summary>
    private static IEnumerable<string> Matches(string pattern)
    {
        var folder = Path.GetDirectoryName(pattern) ?? "";
        var isDeep = Path.GetFileName(folder) == "**";
        if (isDeep) folder = Path.GetDirectoryName(folder) ?? "";
        if (folder.IndexOfAny(['*', '?']) >= 0 || !Directory.Exists(folder)) return [];
        var name = new Regex("^" + Regex.Escape(Path.GetFileName(pattern)).Replace("\\*", ".*").Replace("\\?", ".") + "$", RegexOptions.CultureInvariant);
        return Directory.EnumerateFiles(folder, "*", isDeep ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly)
            .Where(f => name.IsMatch(Path.GetFileName(f)))
            .Select(Path.GetFullPath);
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ManifestGen.Tasks;

/// <summary>What the <c>nuget.config</c> files of an image's build ask of it: folders with packages, and credentials.</summary>
internal sealed class NuGetSources
{
    private static readonly Regex Variable = new("%(?<name>[A-Za-z_][A-Za-z0-9_]*)%", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    // A drive or a share, whichever system this runs on.
    private static readonly Regex Rooted = new(@"^([A-Za-z]:|/|\\)", RegexOptions.CultureInvariant);

    private readonly SortedSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _variables = new(StringComparer.Ordinal);
    private readonly List<(string File, int Line, string Text)> _clearPasswords = [];
    private readonly List<(string File, int Line, string Text)> _machineFolders = [];

    /// <summary>Reads the files. One that is not there or is no XML asks nothing; NuGet reports that by itself.</summary>
    public NuGetSources(IEnumerable<string> files)
    {
        foreach (var file in files) Read(file);
    }

    /// <summary>The folders that packages are restored from and that belong to the product, being named from where the file lies: full paths of those that are there.</summary>
    public IReadOnlyCollection<string> Folders => _folders;

    /// <summary>The environment variables that sources and credentials are made of.</summary>
    public IReadOnlyCollection<string> Variables => _variables;

    /// <summary>The passwords that stand in the files as they are: the file, the line, the name of the source.</summary>
    public IReadOnlyList<(string File, int Line, string Text)> ClearPasswords => _clearPasswords;

    /// <summary>The folders that are named by where they lie on this machine: the file, the line, the path as it is written.</summary>
    public IReadOnlyList<(string File, int Line, string Text)> MachineFolders => _machineFolders;

    private void Read(string file)
    {
        if (Load(file) is not { Name.LocalName: "configuration" } root) return;
        var disabled = Values(root.Element("disabledPackageSources")).Where(v => v.Value.Equals("true", StringComparison.OrdinalIgnoreCase)).Select(v => v.Key).ToArray();
        foreach (var (key, value, line) in Values(root.Element("packageSources")))
        {
            if (value.Length == 0 || disabled.Contains(key, StringComparer.OrdinalIgnoreCase)) continue;
            Remember(value);
            if (value.Contains("://") || Variable.IsMatch(value)) continue;
            if (Rooted.IsMatch(value)) _machineFolders.Add((file, line, value));
            else if (Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file) ?? "", value.Replace('\\', Path.DirectorySeparatorChar))) is var folder && Directory.Exists(folder)) _folders.Add(folder);
        }

        foreach (var source in root.Element("packageSourceCredentials")?.Elements() ?? [])
        {
            foreach (var (key, value, line) in Values(source))
            {
                Remember(value);
                var isSecret = key.Equals("ClearTextPassword", StringComparison.OrdinalIgnoreCase) || key.Equals("Password", StringComparison.OrdinalIgnoreCase);
                if (isSecret && value.Length > 0 && !Variable.IsMatch(value)) _clearPasswords.Add((file, line, XmlConvert.DecodeName(source.Name.LocalName) ?? ""));
            }
        }
    }

    private void Remember(string value) => _variables.UnionWith(Variable.Matches(value).Cast<Match>().Select(m => m.Groups["name"].Value));

    private static IEnumerable<(string Key, string Value, int Line)> Values(XElement? section) =>
        section?.Elements("add").Select(a => (a.Attribute("key")?.Value ?? "", a.Attribute("value")?.Value.Trim() ?? "", ((IXmlLineInfo)a).LineNumber)) ?? [];

    private static XElement? Load(string file)
    {
        try
        {
            return File.Exists(file) ? XDocument.Load(file, LoadOptions.SetLineInfo).Root : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}

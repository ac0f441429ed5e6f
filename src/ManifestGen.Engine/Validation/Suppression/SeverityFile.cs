using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>What an <c>.editorconfig</c> says of our findings: lines such as <c>manifestgen_diagnostic.MG7022.severity = none</c>.</summary>
internal sealed class SeverityFile
{
    public static readonly DiagnosticDescriptor Malformed = new("MG7403", Severity.Warning,
        "'{0}' cannot be read as the severity of a finding",
        "Write manifestgen_diagnostic.MG7022.severity = none, info, warning or error, below a section such as [*.yaml].");

    /// <summary>What every setting of ours begins with, so that a misspelt one is not passed over.</summary>
    private const string Own = "manifestgen_";

    private const string Prefix = "manifestgen_diagnostic.";
    private const string Suffix = ".severity";

    private readonly string _folder;
    private readonly List<SeveritySetting> _settings = [];
    private readonly List<Diagnostic> _faults = [];

    /// <summary>Reads a file. What other tools keep in it is passed over.</summary>
    /// <param name="source">The file.</param>
    /// <param name="baseFolder">The full path of the folder that a relative path starts from.</param>
    public SeverityFile(SourceFile source, string baseFolder)
    {
        Path = source.Path;
        var full = System.IO.Path.GetFullPath(source.Path, baseFolder).Replace('\\', '/');
        _folder = full[..(full.LastIndexOf('/') + 1)];
        PathGlob? section = null;
        var number = 0;
        foreach (var line in Encoding.UTF8.GetString(source.Content.Span).Split('\n'))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] is '#' or ';') continue;
            if (text is ['[', .. var glob, ']']) section = new PathGlob(_folder, glob);
            else if (text.StartsWith(Own, StringComparison.OrdinalIgnoreCase)) Take(text, section, number);
            else if (section is null && IsRootLine(text)) IsRoot = true;
        }
    }

    /// <summary>The file's path, as the user knows it.</summary>
    public string Path { get; }

    /// <summary>Whether it says that files of folders above do not count.</summary>
    public bool IsRoot { get; }

    /// <summary>Its settings, in the order in which they stand.</summary>
    public IReadOnlyList<SeveritySetting> Settings => _settings;

    /// <summary>What cannot be read in it.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>Whether a file is below its folder, by its full path with <c>/</c>.</summary>
    public bool Covers(string path) => path.StartsWith(_folder, StringComparison.Ordinal);

    private static bool IsRootLine(string text) =>
        text.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value]
        && key.Equals("root", StringComparison.OrdinalIgnoreCase)
        && value.Equals("true", StringComparison.OrdinalIgnoreCase);

    private void Take(string text, PathGlob? section, int line)
    {
        var place = new Location(Path, line, 1);
        if (section is not null
            && text.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value]
            && key.Length > Prefix.Length + Suffix.Length
            && key.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && key.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)
            && CodePattern.TryParse(key[Prefix.Length..^Suffix.Length], out var pattern)
            && TrySeverity(value, out var severity))
            _settings.Add(new SeveritySetting(pattern, section, severity, place));
        else
            _faults.Add(Malformed.At(place, text));
    }

    private static bool TrySeverity(string text, out Severity? severity)
    {
        severity = null;
        if (text.Equals("none", StringComparison.OrdinalIgnoreCase)) return true;
        if (!Enum.TryParse<Severity>(text, ignoreCase: true, out var named) || !Enum.IsDefined(named) || char.IsAsciiDigit(text[0])) return false;
        severity = named;
        return true;
    }
}

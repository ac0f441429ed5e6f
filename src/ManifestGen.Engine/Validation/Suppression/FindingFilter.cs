using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>
/// Shows findings as the user asked for them: a resource's own annotation first, then the <c>.editorconfig</c> nearest to its file, then the
/// options of the run. What of that applied to nothing is itself reported, as it may hide the next fault.
/// </summary>
/// <param name="options">The options of the run.</param>
internal sealed class FindingFilter(ValidationOptions options)
{
    public static readonly DiagnosticDescriptor StaleAnnotation = new("MG7401", Severity.Warning,
        "Annotation manifestgen.dev/ignore turns {0} off, and there is no such finding here",
        "Remove the code from the annotation.");

    public static readonly DiagnosticDescriptor StaleSetting = new("MG7404", Severity.Info,
        "The severity of {0} is set here, and there is no such finding",
        "Remove the line, unless files that are not part of this run need it.");

    private readonly SeverityFile[] _files = [.. options.SeverityFiles.Select(f => new SeverityFile(f, BaseFolderOf(options)))];

    /// <summary>The findings of a document as they are to be shown, in no order.</summary>
    /// <param name="file">The document's file, as the user knows it.</param>
    /// <param name="manifest">The resource; null when it could not be read.</param>
    /// <param name="found">The findings.</param>
    public IEnumerable<Diagnostic> Apply(string file, Manifest? manifest, IReadOnlyList<Diagnostic> found)
    {
        var annotation = IgnoreAnnotation.Of(manifest);
        if (annotation is null && found.Count == 0) return [];
        if (annotation is null && _files.Length == 0) return found.Select(d => Shown(d, null)).OfType<Diagnostic>();

        var path = _files.Length == 0 ? "" : Path.GetFullPath(file, BaseFolderOf(options)).Replace('\\', '/');
        var shown = found.Where(d => !IsIgnored(annotation, d)).Select(d => Shown(d, SettingOf(path, d))).OfType<Diagnostic>().ToList();
        if (annotation is null) return shown;
        var stale = annotation.Ignored.Where(i => !i.IsUsed).Select(i => StaleAnnotation.At(i.Place, i.Pattern.Text));
        shown.AddRange(stale.Concat(annotation.Faults).Select(d => Shown(d, SettingOf(path, d))).OfType<Diagnostic>());
        return shown;
    }

    /// <summary>What is wrong with the <c>.editorconfig</c> files themselves, once every document has been shown; a result for each that has something.</summary>
    public IEnumerable<DocumentResult> Rest()
    {
        foreach (var file in _files)
        {
            var stale = file.Settings.Where(s => !s.IsUsed).Select(s => StaleSetting.At(s.Place, s.Pattern.Text));
            var shown = file.Faults.Concat(stale).Select(d => Shown(d, null)).OfType<Diagnostic>().OrderBy(d => d.Location.Line).ToArray();
            if (shown.Length > 0) yield return new DocumentResult(file.Path, 0, "", "", "", DocumentStatus.Valid, shown);
        }
    }

    private static string BaseFolderOf(ValidationOptions options) => options.BaseFolder.Length == 0 ? Environment.CurrentDirectory : options.BaseFolder;

    private static bool IsIgnored(IgnoreAnnotation? annotation, Diagnostic found)
    {
        var isIgnored = false;
        foreach (var ignored in annotation?.Ignored ?? [])
        {
            if (!ignored.Pattern.Matches(found.Code)) continue;
            ignored.IsUsed = true;
            isIgnored = true;
        }

        return isIgnored;
    }

    /// <summary>The setting that decides: in the file nearest to the document, up to one that says <c>root = true</c>, the last that matches.</summary>
    private SeveritySetting? SettingOf(string path, Diagnostic found)
    {
        for (var at = _files.Length - 1; at >= 0; at--)
        {
            var file = _files[at];
            if (!file.Covers(path)) continue;
            if (file.Settings.LastOrDefault(s => s.Pattern.Matches(found.Code) && s.Files.Matches(path)) is { } setting)
            {
                setting.IsUsed = true;
                return setting;
            }

            if (file.IsRoot) return null;
        }

        return null;
    }

    private Diagnostic? Shown(Diagnostic found, SeveritySetting? setting)
    {
        if (setting is { Severity: null }) return null;
        return options.Severities.Apply(found, options.Strict, setting?.Severity);
    }
}

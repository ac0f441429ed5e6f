using System.Globalization;
using System.Text.RegularExpressions;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.CaseTests.Manifests;

/// <summary>
/// A folder with manifests that have one fault, and what is to be found in them: every error, and every finding of the code that the folder's
/// name begins with. Findings across resources may be errors in the cases that are about them (MG5xxx to MG7xxx), as in a build.
/// </summary>
internal sealed partial class ManifestCase
{
    private const string ExpectedFile = "expected.diagnostics.txt";

    private readonly string _folder;
    private readonly string _code;

    /// <summary>Takes a folder by its name.</summary>
    public ManifestCase(string name)
    {
        _folder = Path.Combine(RepositoryFolder.Cases, name);
        _code = CodeOf(name);
    }

    /// <summary>The names of all folders with manifests.</summary>
    public static IEnumerable<string> Names => Directory.EnumerateDirectories(RepositoryFolder.Cases)
        .Where(folder => File.Exists(Path.Combine(folder, ExpectedFile)) && Directory.EnumerateFiles(folder, "*.yaml").Any())
        .Select(folder => Path.GetFileName(folder))
        .Order(StringComparer.Ordinal);

    /// <summary>The code that a folder is about.</summary>
    public static string CodeOf(string name) => CodePattern().Match(name) is { Success: true } match
        ? match.Value
        : throw new ArgumentException($"The folder '{name}' does not begin with a code such as MG4102.", nameof(name));

    /// <summary>What is expected, a line for each finding.</summary>
    public string Expected() => string.Join('\n', File.ReadAllLines(Path.Combine(_folder, ExpectedFile)).Where(line => line.Length > 0));

    /// <summary>What is found, in the same form.</summary>
    public string Found()
    {
        var files = Directory.EnumerateFiles(_folder, "*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(Path.GetFileName(path), File.ReadAllBytes(path)))
            .ToArray();
        var found = Validator.Validate(files, Options()).Diagnostics.Where(d => d.Severity == Severity.Error || d.Code == _code);
        return string.Join('\n', found.Select(d => Line(d, withFile: files.Length > 1 || d.Location.File.StartsWith("schemas/", StringComparison.Ordinal))));
    }

    private ValidationOptions Options()
    {
        var options = new ValidationOptions { Strict = _code[2] is '5' or '6' or '7', BaseFolder = _folder, SeverityFiles = SeverityFiles(), SchemaFiles = SchemaFiles() };
        var path = Path.Combine(_folder, "options.txt");
        if (!File.Exists(path)) return options;
        foreach (var words in File.ReadAllLines(path).Select(line => line.Split(' ')))
        {
            options = words switch
            {
                ["kubernetes-version", var text] when KubernetesVersion.TryParse(text, out var version) => options with { KubernetesVersion = version },
                ["allow-kind", var kind] => options with { AllowedKinds = [.. options.AllowedKinds, kind] },
                ["strict"] => options with { Strict = true },
                _ => throw new InvalidOperationException($"{path}: '{string.Join(' ', words)}' is no option of a case."),
            };
        }

        return options;
    }

    private SourceFile[] SeverityFiles()
    {
        var path = Path.Combine(_folder, ".editorconfig");
        return File.Exists(path) ? [new SourceFile(".editorconfig", File.ReadAllBytes(path))] : [];
    }

    /// <summary>Schemas that the case is given, in a folder of their own.</summary>
    private SourceFile[] SchemaFiles()
    {
        var folder = Path.Combine(_folder, "schemas");
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(path => new SourceFile($"schemas/{Path.GetFileName(path)}", File.ReadAllBytes(path)))];
    }

    private static string Line(Diagnostic found, bool withFile)
    {
        var severity = found.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        var file = withFile ? $"{found.Location.File}:" : "";
        var path = found.Location.Path.Length == 0 ? "" : $"{found.Location.Path}: ";
        return string.Create(CultureInfo.InvariantCulture, $"{found.Code} {severity} {file}{found.Location.Line}:{found.Location.Column} {path}{found.Message}");
    }

    [GeneratedRegex("^MG[0-9]{4}(?=-)", RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();
}

using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary>A run of <c>manifestgen validate</c>.</summary>
/// <param name="paths">The files and folders, <c>-</c> for standard input.</param>
/// <param name="ignored">What to pass over in folders.</param>
/// <param name="format">The form of the report.</param>
/// <param name="options">What to judge by.</param>
internal sealed class Validation(IReadOnlyList<string> paths, IReadOnlyList<string> ignored, ReportFormat format, ValidationOptions options)
{
    /// <summary>Reads, judges and reports.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        if (Refusal.OfMissing(paths, console) is { } refused) return refused;

        if (paths.FirstOrDefault(InputSet.IsChart) is { } chart)
            return Refusal.Of($"'{chart}' is a chart of Helm, which holds templates and no manifests. Judge what it renders: helm template {chart} | manifestgen validate -", console);

        var sets = InputSet.From(paths, ignored);
        if (sets.All(s => s.Paths.Count == 0)) return Refusal.Of($"there are no manifests (.yaml, .yml, .json) in {string.Join(", ", paths.Select(p => $"'{p}'"))}.", console);

        var documents = new List<DocumentResult>();
        var sources = new Dictionary<string, SourceFile>(StringComparer.Ordinal);
        foreach (var set in sets)
        {
            var content = set.Read(console.Input);
            if (content.Files.Any(f => f.Path == InputSet.StandardInput && IsBlank(f)))
                return Refusal.Of("nothing came in on standard input. The program before it in the pipe may have failed.", console);
            var severities = SeverityFileSearch.Around(set.Paths);
            var schemas = SchemaFolder.Around(set.Paths);
            documents.AddRange(content.Unreadable.Concat(severities.Unreadable).Concat(schemas.Unreadable).Select(r => r.ToResult()));
            var chosen = options with { SeverityFiles = severities.Files, SchemaFiles = schemas.Files };
            documents.AddRange(ProgressBar.While(console, "Validating", progress => Validator.Validate(content.Files, chosen, progress)).Documents);
            foreach (var file in content.Files.Concat(severities.Files).Concat(schemas.Files)) sources.TryAdd(file.Path, file);
        }

        var run = new ReportedRun(new ValidationResult(documents), sources);
        format.Write(run, console);
        return run.ExitCode;
    }

    /// <summary>Whether a file holds white space alone. What writes manifests for the next program writes nothing when it fails, and nothing would be valid.</summary>
    private static bool IsBlank(SourceFile file) => file.Content.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0;
}

using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas.Import;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Writing;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Schemas;

/// <summary>Saves the schemas of files, all or none, and says so.</summary>
/// <param name="console">Where it says so.</param>
/// <param name="folder">The folder to save in; null for the repository's own.</param>
internal sealed class SchemaSaving(ToolConsole console, string? folder)
{
    /// <summary>A file of a schema could not be written.</summary>
    public static readonly DiagnosticDescriptor Unwritable = new("MG8302", Severity.Error,
        "The schema cannot be saved: {0}",
        "Make the folder writable, or name another with --to.");

    /// <summary>Nothing that was given describes a kind.</summary>
    public static readonly DiagnosticDescriptor Nothing = new("MG8300", Severity.Error,
        "There is no schema of a custom resource in {0}",
        "Name files with CustomResourceDefinitions, or documents of OpenAPI 2 or 3.");

    /// <summary>Saves the schemas that files describe.</summary>
    /// <param name="files">The files.</param>
    /// <param name="unreadable">Files that could not be read.</param>
    /// <param name="isNamed">Whether a file was named by itself, and so should describe something.</param>
    /// <param name="isWanted">Whether a schema is wanted; null when all are.</param>
    /// <returns>The exit code.</returns>
    public int Save(IReadOnlyList<SourceFile> files, IReadOnlyList<UnreadableFile> unreadable, Func<string, bool> isNamed, Func<SavedSchema, bool>? isWanted = null)
    {
        var read = SchemaImport.Read(files);
        var schemas = read.Schemas.Where(s => isWanted?.Invoke(s) ?? true).ToArray();
        Diagnostic[] found =
        [
            .. unreadable.SelectMany(u => u.ToResult().Diagnostics),
            .. read.Diagnostics.Where(d => d.Descriptor != SchemaImport.NoKinds || isNamed(d.Location.File)),
        ];
        if (found.Length == 0 && schemas.Length == 0) found = [Nothing.At(Location.None, files.Count == 1 ? $"'{files[0].Path}'" : $"{files.Count} files")];
        if (found.Length > 0) return Refuse(found, files);

        var target = folder is null ? SchemaFolder.ForAdding(Environment.CurrentDirectory) : Path.GetFullPath(folder);
        try
        {
            Write(target, schemas);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Refuse([Unwritable.At(new Location(target), failure.Message)], files);
        }

        return ExitCode.Clean;
    }

    private void Write(string target, SavedSchema[] schemas)
    {
        PlannedFile[] changed = [.. schemas.Select(s => new PlannedFile(s.FileName, Encoding.UTF8.GetBytes(s.Text))).Where(f => !f.IsIn(target))];
        using (var transaction = new FolderTransaction(target)) transaction.Apply(changed, [], CancellationToken.None);
        console.Text.WriteLine($"{RelativePath.Of(target)} holds:");
        foreach (var schema in schemas)
        {
            var isSame = Array.TrueForAll(changed, f => f.Path != schema.FileName);
            console.Text.WriteLine($"  {schema.FileName}  {string.Join(", ", schema.Versions)}{(isSame ? "  (unchanged)" : "")}");
        }
    }

    private int Refuse(IReadOnlyList<Diagnostic> found, IReadOnlyList<SourceFile> files)
    {
        var documents = found.GroupBy(d => d.Location.File, StringComparer.Ordinal)
            .Select(g => new DocumentResult(g.Key, 0, "", "", "", DocumentStatus.Invalid, [.. g]));
        var sources = files.DistinctBy(f => f.Path, StringComparer.Ordinal).ToDictionary(f => f.Path, StringComparer.Ordinal);
        ReportFormat.Text.Write(new ReportedRun(new ValidationResult([.. documents]), sources), console);
        return ExitCode.Errors;
    }
}

using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Schemas;

/// <summary>A run of <c>manifestgen schema add</c>.</summary>
/// <param name="paths">The files and folders, <c>-</c> for standard input.</param>
/// <param name="folder">The folder to save in; null for the repository's own.</param>
internal sealed class SchemaAddRun(IReadOnlyList<string> paths, string? folder)
{
    /// <summary>Reads, saves and says what was saved.</summary>
    /// <returns>The exit code.</returns>
    public int Run(ToolConsole console)
    {
        if (Refusal.OfMissing(paths, console) is { } refused) return refused;

        var named = paths.Where(p => !Directory.Exists(p)).ToHashSet(StringComparer.Ordinal);
        var sets = InputSet.From(paths, []).Select(s => s.Read(console.Input)).ToArray();
        return new SchemaSaving(console, folder).Save(
            [.. sets.SelectMany(s => s.Files)],
            [.. sets.SelectMany(s => s.Unreadable)],
            isNamed: named.Contains);
    }
}

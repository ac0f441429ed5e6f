using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>
/// Variables that hold for rehearsals only, in the form that container tools know: a line <c>NAME=VALUE</c> each, lines that begin with <c>#</c> are
/// comments. They take the place of what the manifests say, so that secrets and addresses of this machine need not stand there.
/// </summary>
internal static class VariableFile
{
    /// <summary>The file's name in the product's folder.</summary>
    public const string Name = "rehearsal.env";

    /// <summary>Reads a file; nothing when it is not there.</summary>
    public static IReadOnlyDictionary<string, string> Read(string file, DiagnosticSink sink)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file)) return variables;
        var number = 0;
        foreach (var line in File.ReadLines(file))
        {
            number++;
            var text = line.Trim();
            if (text.Length == 0 || text[0] == '#') continue;
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) variables[text[..equals].TrimEnd()] = Unquoted(text[(equals + 1)..].Trim());
            else sink.Add(RehearsalDiagnostics.UnreadableLine, new Location(file, number, 1), "The line is no variable", "Write NAME=VALUE, or # before a comment.");
        }

        return variables;
    }

    private static string Unquoted(string value) =>
        value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\'' ? value[1..^1] : value;
}

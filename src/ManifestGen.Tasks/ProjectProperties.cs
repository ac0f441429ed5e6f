using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ManifestGen.Tasks;

/// <summary>
/// The properties that a project's files set, so far as paths are made of them. Conditions are not looked at: a property has every value that is written for it.
/// </summary>
internal sealed class ProjectProperties
{
    // A handful of values, each made of others that have a handful, would be thousands.
    private const int MostValues = 16;
    private const int MostLevels = 16;

    private readonly string _project;
    private readonly Dictionary<string, List<(string Text, string File)>> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins with none.</summary>
    /// <param name="project">The full path of the project file.</param>
    public ProjectProperties(string project) => _project = project;

    /// <summary>Adds a value, as it is written in a file.</summary>
    public void Add(string name, string text, string file)
    {
        if (!_values.TryGetValue(name, out var values)) _values.Add(name, values = []);
        values.Add((text, file));
    }

    /// <summary>What a text may be, written in a file: nothing when it holds what only an evaluation knows.</summary>
    public IEnumerable<string> Expand(string text, string file) => Expand(text, file, 0);

    private IReadOnlyList<string> Expand(string text, string file, int level)
    {
        var begin = text.IndexOf("$(", StringComparison.Ordinal);
        if (begin < 0) return [text];
        var end = EndOf(text, begin + 2);
        if (end < 0 || level == MostLevels) return [];
        var before = text.Substring(0, begin);
        var rests = Expand(text.Substring(end + 1), file, level);
        return [.. Value(text.Substring(begin + 2, end - begin - 2).Trim(), file, level + 1).SelectMany(value => rests.Select(rest => before + value + rest)).Take(MostValues)];
    }

    private IReadOnlyList<string> Value(string expression, string file, int level)
    {
        if (expression.StartsWith("[", StringComparison.Ordinal)) return Call(expression, file, level);
        if (Reserved(expression, file) is { } reserved) return [reserved];
        // A value that is made of the property itself, such as a list that grows, is no path.
        return !_values.TryGetValue(expression, out var values)
            ? []
            : [.. values.Where(v => v.Text.IndexOf($"$({expression})", StringComparison.OrdinalIgnoreCase) < 0).SelectMany(v => Expand(v.Text, v.File, level)).Distinct(StringComparer.Ordinal).Take(MostValues)];
    }

    private string? Reserved(string name, string file) => name switch
    {
        "MSBuildThisFileDirectory" => Path.GetDirectoryName(file) + Path.DirectorySeparatorChar,
        "MSBuildThisFileFullPath" => file,
        "MSBuildThisFile" => Path.GetFileName(file),
        "MSBuildThisFileName" => Path.GetFileNameWithoutExtension(file),
        "MSBuildProjectDirectory" => Path.GetDirectoryName(_project),
        "MSBuildProjectFullPath" => _project,
        "MSBuildProjectFile" => Path.GetFileName(_project),
        "MSBuildProjectName" => Path.GetFileNameWithoutExtension(_project),
        "MSBuildProjectExtension" => Path.GetExtension(_project),
        _ => null,
    };

    private IReadOnlyList<string> Call(string expression, string file, int level)
    {
        var open = expression.IndexOf('(');
        if (open < 0 || !expression.EndsWith(")", StringComparison.Ordinal)) return [];
        var own = Path.GetDirectoryName(file) ?? "";
        IEnumerable<string[]> calls = [[]];
        foreach (var argument in Arguments(expression.Substring(open + 1, expression.Length - open - 2)))
        {
            var values = Expand(argument, file, level);
            calls = calls.SelectMany(call => values.Select(value => (string[])[.. call, value.Replace('\\', Path.DirectorySeparatorChar)])).Take(MostValues);
        }

        return [.. calls.Select(call => Result(expression.Substring(0, open), call, own)).OfType<string>()];
    }

    private string? Result(string function, string[] arguments, string own)
    {
        switch (function.Replace(" ", "").Replace("[System.IO.Path]", "[Path]"), arguments.Length)
        {
            case ("[MSBuild]::GetPathOfFileAbove", 1 or 2):
                return FileAbove(arguments.Length == 2 ? Path.Combine(own, arguments[1]) : own, arguments[0]);
            case ("[MSBuild]::GetDirectoryNameOfFileAbove", 2 or 3):
                return Path.GetDirectoryName(FileAbove(Path.Combine(own, arguments[0]), arguments[1]));
            case ("[MSBuild]::NormalizePath", > 0):
                return Path.GetFullPath(Path.Combine([Path.GetDirectoryName(_project) ?? "", .. arguments]));
            case ("[MSBuild]::NormalizeDirectory", > 0):
                return WithSlash(Path.GetFullPath(Path.Combine([Path.GetDirectoryName(_project) ?? "", .. arguments])));
            case ("[MSBuild]::EnsureTrailingSlash", 1):
                return WithSlash(arguments[0]);
            case ("[Path]::Combine", > 0):
                return Path.Combine(arguments);
            case ("[Path]::GetFullPath", 1):
                return Path.GetFullPath(Path.Combine(Path.GetDirectoryName(_project) ?? "", arguments[0]));
            case ("[Path]::GetDirectoryName", 1):
                return Path.GetDirectoryName(arguments[0]);
            default:
                return null;
        }
    }

    private static string WithSlash(string path) => path.Length == 0 || path[path.Length - 1] == Path.DirectorySeparatorChar ? path : path + Path.DirectorySeparatorChar;

    private static string? FileAbove(string start, string name)
    {
        for (var folder = Path.GetFullPath(start); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, name);
            if (File.Exists(path)) return path;
        }

        return null;
    }

    /// <summary>The end of what is in brackets.</summary>
    private static int EndOf(string text, int at)
    {
        for (var depth = 1; at < text.Length; at++)
        {
            if (text[at] == '(') depth++;
            else if (text[at] == ')' && --depth == 0) return at;
        }

        return -1;
    }

    /// <summary>The arguments between the brackets of a call, without the quotes that may be around each.</summary>
    private static IEnumerable<string> Arguments(string text)
    {
        var (begin, depth, quote) = (0, 0, '\0');
        for (var at = 0; at <= text.Length; at++)
        {
            var character = at == text.Length ? ',' : text[at];
            if (quote != '\0' && at < text.Length) quote = character == quote ? '\0' : quote;
            else if (character is '\'' or '"' or '`') quote = character;
            else if (character == '(') depth++;
            else if (character == ')') depth--;
            else if (character == ',' && depth == 0)
            {
                if (text.Length > 0) yield return text.Substring(begin, at - begin).Trim().Trim('\'', '"', '`');
                begin = at + 1;
            }
        }
    }
}

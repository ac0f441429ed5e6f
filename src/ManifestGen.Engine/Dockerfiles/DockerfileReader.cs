using System.Text;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Dockerfiles;

/// <summary>Reads a Dockerfile: parser directives, comments, continued lines, here-documents, flags and the JSON form.</summary>
internal static class DockerfileReader
{
    /// <summary>A word that is no instruction.</summary>
    public static readonly DiagnosticDescriptor UnknownInstruction = new("MG7501", Severity.Error,
        "unknown instruction: {0}",
        "Use one of FROM, ARG, RUN, COPY, ADD, ENV, WORKDIR, USER, EXPOSE, ENTRYPOINT, CMD, LABEL, VOLUME, STOPSIGNAL, HEALTHCHECK, SHELL, ONBUILD. A line that goes on needs '\\' at the end of the one before.");

    /// <summary>An instruction where no stage has begun, or a file without a stage.</summary>
    public static readonly DiagnosticDescriptor NoStage = new("MG7502", Severity.Error,
        "{0} stands before the first FROM",
        "Begin the file with FROM and a base image; only ARG and comments may stand before it.");

    /// <summary>An instruction with nothing behind it.</summary>
    public static readonly DiagnosticDescriptor NoArguments = new("MG7503", Severity.Error,
        "{0} requires at least one argument",
        "Say what {0} is to do, or remove the line.");

    private static readonly HashSet<string> Known =
    [
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL",
        "STOPSIGNAL", "USER", "VOLUME", "WORKDIR",
    ];

    /// <summary>Reads a file's text.</summary>
    public static Dockerfile Read(string file, string text, DiagnosticSink sink)
    {
        var global = new List<Instruction>();
        var stages = new List<Stage>();
        var current = new List<Instruction>();
        foreach (var instruction in Instructions(text))
        {
            var location = new Location(file, instruction.Line, instruction.Column);
            if (!Known.Contains(instruction.Keyword)) sink.Add(UnknownInstruction, location, instruction.Keyword);
            else if (instruction.Arguments.Length == 0) sink.Add(NoArguments, location, instruction.Keyword);
            else if (instruction.Keyword == "FROM") stages.Add(Begin(instruction, current = []));
            else if (stages.Count > 0) current.Add(instruction);
            else if (instruction.Keyword == "ARG") global.Add(instruction);
            else sink.Add(NoStage, location, instruction.Keyword);
        }

        if (stages.Count == 0 && !sink.HasErrors) sink.Add(NoStage, new Location(file, 1, 1), "The end of the file");
        return new Dockerfile(file, global, stages);
    }

    private static Stage Begin(Instruction from, List<Instruction> instructions)
    {
        var words = from.Words;
        var named = words.Count == 3 && words[1].Equals("AS", StringComparison.OrdinalIgnoreCase);
        return new Stage(from, words[0], named ? words[2] : "", instructions);
    }

    private static IEnumerable<Instruction> Instructions(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var escape = EscapeOf(lines);
        for (var at = 0; at < lines.Length; at++)
        {
            var trimmed = lines[at].TrimStart();
            if (trimmed.Length == 0 || trimmed[0] == '#') continue;
            var (line, column) = (at + 1, lines[at].Length - trimmed.Length + 1);
            var joined = Join(lines, ref at, escape);
            var bodies = HereDocuments(joined, lines, ref at);
            yield return Parse(joined, line, column) with { HereDocuments = bodies };
        }
    }

    /// <summary>Joins a line with those that continue it; comment lines among them are dropped, as the builder does.</summary>
    private static string Join(string[] lines, ref int at, char escape)
    {
        var joined = new StringBuilder();
        while (true)
        {
            var content = lines[at].TrimEnd();
            var goesOn = content.EndsWith(escape);
            joined.Append(goesOn ? content[..^1] : content);
            if (!goesOn) return joined.ToString().Trim();
            do at++;
            while (at < lines.Length && (lines[at].Trim().Length == 0 || lines[at].TrimStart()[0] == '#'));
            if (at < lines.Length) continue;
            at = lines.Length - 1;
            return joined.ToString().Trim();
        }
    }

    private static List<string> HereDocuments(string instruction, string[] lines, ref int at)
    {
        var bodies = new List<string>();
        foreach (var word in instruction.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!word.StartsWith("<<", StringComparison.Ordinal) || word.Length < 3 || !IsHereDocument(instruction)) continue;
            var end = word[2..].TrimStart('-').Trim('"', '\'');
            if (end.Length == 0) continue;
            var body = new StringBuilder();
            while (++at < lines.Length && lines[at].TrimStart('\t') != end) body.Append(lines[at]).Append('\n');
            bodies.Add(body.ToString());
        }

        return bodies;
    }

    private static bool IsHereDocument(string instruction) =>
        instruction.StartsWith("RUN ", StringComparison.OrdinalIgnoreCase)
        || instruction.StartsWith("COPY ", StringComparison.OrdinalIgnoreCase)
        || instruction.StartsWith("ADD ", StringComparison.OrdinalIgnoreCase);

    private static Instruction Parse(string joined, int line, int column)
    {
        var space = joined.AsSpan().IndexOfAny(' ', '\t');
        var keyword = (space < 0 ? joined : joined[..space]).ToUpperInvariant();
        var rest = space < 0 ? "" : joined[space..].TrimStart();
        var flags = new List<InstructionFlag>();
        while (rest.StartsWith("--", StringComparison.Ordinal) && keyword is not "CMD" and not "ENTRYPOINT")
        {
            var end = rest.AsSpan().IndexOfAny(' ', '\t');
            var word = end < 0 ? rest : rest[..end];
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            flags.Add(equals < 0 ? new InstructionFlag(word[2..], "") : new InstructionFlag(word[2..equals], word[(equals + 1)..]));
            rest = end < 0 ? "" : rest[end..].TrimStart();
        }

        return new Instruction(keyword, line, column, flags, rest, ExecForm.TryParse(rest));
    }

    /// <summary>The escape character; a directive on the first lines may change it for Windows paths.</summary>
    private static char EscapeOf(string[] lines)
    {
        foreach (var line in lines)
        {
            var text = line.Trim();
            if (!text.StartsWith('#')) break;
            var directive = text[1..].Split('=', 2);
            if (directive.Length != 2 || directive[0].Trim().Contains(' ', StringComparison.Ordinal)) break;
            if (directive[0].Trim().Equals("escape", StringComparison.OrdinalIgnoreCase) && directive[1].Trim() == "`") return '`';
        }

        return '\\';
    }
}

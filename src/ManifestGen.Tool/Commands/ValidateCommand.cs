using System.CommandLine;
using System.CommandLine.Parsing;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Reports;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Commands;

/// <summary><c>manifestgen validate</c>: its arguments and options.</summary>
internal static class ValidateCommand
{
    /// <summary>The command's name.</summary>
    public const string Name = "validate";

    /// <summary>The run that a command line asks for which names paths and nothing else; null for any other.</summary>
    public static Validation? OfPathsAlone(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || arguments[0] != Name) return null;
        var paths = new string[arguments.Count - 1];
        for (var at = 0; at < paths.Length; at++)
        {
            // Options, and files with further arguments, are for the library to read.
            paths[at] = arguments[at + 1];
            if (paths[at] is "" or ['-', _, ..] or ['@', ..]) return null;
        }

        return new Validation(paths, [], ReportFormat.Text, new ValidationOptions());
    }

    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = "Files and folders of manifests; '-' is standard input. Folders are searched with their subfolders for .yaml, .yml and .json. "
                + "The files of one folder are judged as one set, and so are the files named one by one.",
            Arity = ArgumentArity.OneOrMore,
        };
        paths.Validators.Add(result =>
        {
            // What looks like an option is one that does not exist; a file of such a name can be given as ./-name.
            foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-') && t.Value != InputSet.StandardInput))
                result.AddError($"There is no option '{token.Value}'.");
        });
        var output = ChoiceOption.Usually("--output", "The form of the report. 'json' writes one line for each document.", [.. ReportFormat.Names], ReportFormat.Default);
        output.Aliases.Add("-o");
        var version = SharedOptions.KubernetesVersion();
        var strict = new Option<bool>("--strict")
        {
            Description = "Let findings across resources, of the scale contract and of hardening (MG5xxx to MG7xxx) be errors where they are by themselves; "
                + "otherwise they are warnings at most.",
        };
        var allowed = SharedOptions.List("--allow-kind", "kind", "A kind that needs no schema, as Kind, group/Kind or group/version/Kind. May be given several times.");
        var ignored = SharedOptions.List("--ignore", "pattern", "Names or paths to pass over in folders; '*' and '?' match any text and any character. May be given several times.");
        var security = ChoiceOption.Usually(
            "--pod-security", "The Pod Security level that namespaces enforce, where no label of a Namespace among the manifests says another.", PodSecurityLevel.Privileged);
        var hidden = SharedOptions.List("--no-warn", "codes", "Codes whose warnings are not shown, separated by commas. May be given several times.");
        hidden.Validators.Add(result => RefuseUnlike(result, IsCode, "Name codes of ManifestGen, such as MG7022."));
        allowed.Validators.Add(result => RefuseUnlike(result, IsKind, "Write it as Kind, group/Kind or group/version/Kind."));
        var asErrors = new Option<bool>("--warnings-as-errors") { Description = "Take warnings for errors." };

        var command = new Command(Name, "Judges manifests offline as an API server would, and whether they fit together.")
        {
            paths, output, version, strict, security, allowed, ignored, hidden, asErrors,
        };
        command.SetAction(parsed => new Validation(
            parsed.GetRequiredValue(paths),
            parsed.GetValue(ignored) ?? [],
            ReportFormat.Named(parsed.GetRequiredValue(output)),
            new ValidationOptions
            {
                KubernetesVersion = parsed.GetRequiredValue(version),
                Strict = parsed.GetValue(strict),
                PodSecurity = parsed.GetValue(security),
                AllowedKinds = parsed.GetValue(allowed) ?? [],
                Severities = new SeverityPolicy { Hidden = parsed.GetValue(hidden) ?? [], WarningsAsErrors = parsed.GetValue(asErrors) },
            }).Run(console));
        return command;
    }

    private static void RefuseUnlike(OptionResult result, Func<string, bool> isLike, string help)
    {
        foreach (var value in (result.GetValueOrDefault<string[]>() ?? []).Where(v => !isLike(v))) result.AddError($"'{value}' is no value for {result.Option.Name}. {help}");
    }

    private static bool IsCode(string text) => text.Length == 6 && text.StartsWith("MG", StringComparison.OrdinalIgnoreCase) && text[2..].All(char.IsAsciiDigit);

    private static bool IsKind(string text) => text.Split('/') is { Length: <= 3 } parts && parts.All(p => p.Length > 0 && !p.Contains(' ', StringComparison.Ordinal));
}

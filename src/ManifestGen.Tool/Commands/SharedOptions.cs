using System.CommandLine;
using System.CommandLine.Parsing;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The form of output that programs read.</summary>
    public const string Json = "json";

    private const string Text = "text";

    /// <summary>The project that a command is about.</summary>
    public static Argument<string?> Project() => new("project")
    {
        Description = "A project file, a folder with one, or the folder of a product in which one project uses ManifestGen. The working folder by default.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary><c>--output</c> for commands that answer in text or JSON.</summary>
    public static Option<string> TextOrJson()
    {
        var option = ChoiceOption.Usually("--output", "The form of the answer.", [Text, Json], Text);
        option.Aliases.Add("-o");
        return option;
    }

    /// <summary><c>--context</c> of commands that ask a cluster.</summary>
    public static Option<string?> Context() => new("--context") { Description = "The kubeconfig's context; its current one by default." };

    /// <summary><c>--namespace</c> of commands that ask a cluster.</summary>
    public static Option<string?> Namespace() => new("--namespace", "-n") { Description = "The namespace; the context's own by default." };

    /// <summary><c>--kubernetes-version</c>.</summary>
    public static Option<KubernetesVersion> KubernetesVersion() => new("--kubernetes-version")
    {
        Description = $"The Kubernetes release to judge for, {Engine.Validation.KubernetesVersion.Oldest} to {Engine.Validation.KubernetesVersion.Newest}.",
        HelpName = "version",
        DefaultValueFactory = _ => Engine.Validation.KubernetesVersion.Default,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!Engine.Validation.KubernetesVersion.TryParse(text, out var version))
            {
                result.AddError($"'{text}' is not a Kubernetes release that is known here. Name one from "
                    + $"{Engine.Validation.KubernetesVersion.Oldest} to {Engine.Validation.KubernetesVersion.Newest}.");
            }

            return version;
        },
    };

    /// <summary>An option that may be given several times, each time with one value or several separated by commas.</summary>
    public static Option<string[]> List(string name, string valueName, string description) => new(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = result =>
            [.. result.Tokens.SelectMany(t => t.Value.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))],
    };

    /// <summary>Refuses values of a list that are not among the known ones, and names those.</summary>
    public static Action<OptionResult> Known(IReadOnlyList<string> known) => result =>
    {
        foreach (var value in result.GetValueOrDefault<string[]>() ?? [])
        {
            if (!known.Contains(value, StringComparer.OrdinalIgnoreCase)) result.AddError(ChoiceOption.Refusal(value, result.Option.Name, known));
        }
    };
}

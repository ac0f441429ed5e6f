using System.CommandLine;
using ManifestGen.Engine.Formats;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Generating;

/// <summary><c>manifestgen generate</c>: its arguments and options.</summary>
internal static class GenerateCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console)
    {
        var project = SharedOptions.Project();
        var outputPath = Text("--output-path", "folder", "The folder to write to. ManifestGenOutputPath.");
        var stage = ChoiceOption.Of("--stage", "How far up the ladder to write. ManifestGenStage.", ["pod", "replicas", "balanced", "autoscaled"]);
        var formats = SharedOptions.List("--format", string.Join('|', OutputFormats.Names), "A form to write. May be given several times. ManifestGenFormat.");
        formats.Validators.Add(SharedOptions.Known(OutputFormats.Names));
        var environments = SharedOptions.List("--environment", "name", "An environment to write for. May be given several times. ManifestGenEnvironments.");
        var version = Text("--kubernetes-version", "version", "The Kubernetes release to write for. ManifestGenKubernetesVersion.");
        var registry = Text("--image-registry", "registry", "The registry before image repositories that name none. ManifestGenImageRegistry.");
        var tag = Text("--image-tag", "tag", "The tag of images that name none. ManifestGenImageTag.");
        var check = new Option<bool>("--check") { Description = "Write nothing, and fail when what is there differs. ManifestGenCheck." };
        var accept = new Option<bool>("--accept") { Description = "Accept what the upgrade guard would refuse, and hold what is written now. ManifestGenAcceptChanges." };
        var configuration = Text("--configuration", "name", "The configuration to build, such as Release.");
        configuration.Aliases.Add("-c");
        var output = SharedOptions.TextOrJson();

        var command = new Command("generate", "Builds a project, which writes its Dockerfile and manifests, and says what was written.")
        {
            project, outputPath, stage, formats, environments, version, registry, tag, check, accept, configuration, output,
        };
        command.SetAction(parsed =>
        {
            var set = new List<(string Name, string Value)>();
            Set("ManifestGenOutputPath", parsed.GetValue(outputPath) is { } path ? Path.GetFullPath(path) : null);
            Set("ManifestGenStage", parsed.GetValue(stage));
            Set("ManifestGenFormat", parsed.GetValue(formats) is { Length: > 0 } forms ? string.Join(';', forms) : null);
            Set("ManifestGenEnvironments", parsed.GetValue(environments) is { Length: > 0 } names ? string.Join(';', names) : null);
            Set("ManifestGenKubernetesVersion", parsed.GetValue(version));
            Set("ManifestGenImageRegistry", parsed.GetValue(registry));
            Set("ManifestGenImageTag", parsed.GetValue(tag));
            Set("ManifestGenCheck", parsed.GetValue(check) ? "true" : null);
            Set("ManifestGenAcceptChanges", parsed.GetValue(accept) ? "true" : null);
            Set("Configuration", parsed.GetValue(configuration));
            return new GenerateRun(parsed.GetValue(project), set, parsed.GetValue(output) == SharedOptions.Json).Run(console);

            void Set(string property, string? value)
            {
                if (value is not null) set.Add((property, value));
            }
        });
        return command;
    }

    private static Option<string?> Text(string name, string valueName, string description) => new(name) { HelpName = valueName, Description = description };
}

using System.CommandLine;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Images;

/// <summary><c>manifestgen image</c>: its verbs, their arguments and options.</summary>
internal static class ImageCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(ToolConsole console) => new("image", "Builds the generated images, and brings them where a cluster finds them.")
    {
        Verb(console, "build", "Builds the images, with docker, podman or buildah.", run => run.Build(), (command, options) => command.Options.Add(options.Arguments)),
        Verb(console, "load", "Loads built images into minikube, kind or k3d, which then need no registry.", run => run.Load(), (command, options) =>
        {
            command.Options.Add(options.Into);
            command.Options.Add(options.Cluster);
        }),
        Verb(console, "push", "Sends built images to their registry.", run => run.Push(), (_, _) => { }),
    };

    private static Command Verb(ToolConsole console, string name, string description, Func<ImageRun, int> act, Action<Command, Options> more)
    {
        var options = new Options();
        var command = new Command(name, description) { options.Path, options.Name, options.Tag, options.Context, options.Builder, options.DryRun };
        more(command, options);
        command.SetAction(parsed => act(new ImageRun(parsed.GetRequiredValue(options.Path), console)
        {
            Names = parsed.GetValue(options.Name) ?? [],
            Tag = parsed.GetValue(options.Tag),
            Context = parsed.GetValue(options.Context),
            Builder = parsed.GetValue(options.Builder),
            BuildArguments = name == "build" ? parsed.GetValue(options.Arguments) ?? [] : [],
            Into = name == "load" ? parsed.GetValue(options.Into) : null,
            Cluster = name == "load" ? parsed.GetValue(options.Cluster) ?? "" : "",
            IsDryRun = parsed.GetValue(options.DryRun),
        }));
        return command;
    }

    private sealed class Options
    {
        public Argument<string> Path { get; } = new("path")
        {
            Description = "A generated Dockerfile or image.targets, or a folder with some.",
            DefaultValueFactory = _ => "bin/deploy",
        };

        public Option<string[]> Name { get; } = SharedOptions.List("--name", "component", "Only these components. May be given several times.");

        public Option<string?> Tag { get; } = new("--tag", "-t") { Description = "The image's name, in place of the one that its file gives. For one image only." };

        public Option<string?> Context { get; } = new("--context") { Description = "The folder to build from, in place of the one that its file gives." };

        public Option<string?> Builder { get; } = ChoiceOption.Of("--builder", "The program to use; by default the first that is there.", ImageTool.Names);

        public Option<string[]> Arguments { get; } = new("--build-arg")
        {
            Description = "An argument of the build, such as VERSION=1.4.0; of the SDK's, a property. May be given several times.",
            HelpName = "name=value",
            AllowMultipleArgumentsPerToken = false,
        };

        public Option<string?> Into { get; } = ChoiceOption.Of("--into", "The kind of cluster; by default the one whose program is there.", LocalCluster.Programs);

        public Option<string?> Cluster { get; } = new("--cluster") { Description = "The cluster's name: minikube's profile, the name in kind and k3d." };

        public Option<bool> DryRun { get; } = new("--dry-run") { Description = "Show the commands and run none." };
    }
}

using System.Diagnostics;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Images;

/// <summary>A run of <c>manifestgen image</c>.</summary>
/// <param name="path">The file of an image, or the folder with such files.</param>
/// <param name="console">Told what is run and what is wrong.</param>
internal sealed class ImageRun(string path, ToolConsole console)
{
    private const string Dotnet = "dotnet";

    private readonly ProgramSearch _programs = new(console.SearchPath);

    /// <summary>The components; empty for all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The image's name, when the user gives one.</summary>
    public string? Tag { get; init; }

    /// <summary>The folder to build from, when the user gives one.</summary>
    public string? Context { get; init; }

    /// <summary>The builder, when the user names one.</summary>
    public string? Builder { get; init; }

    /// <summary>Arguments of the build, <c>name=value</c>.</summary>
    public IReadOnlyList<string> BuildArguments { get; init; } = [];

    /// <summary>The kind of cluster, when the user names one.</summary>
    public string? Into { get; init; }

    /// <summary>The cluster's name; empty for the default.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>Whether to show commands only.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>Whether what the programs write goes to standard error, because standard output is for somebody else.</summary>
    public bool KeepsOutputClear { get; init; }

    /// <summary>Builds the images.</summary>
    /// <returns>The exit code.</returns>
    public int Build() => ForEach((tool, image) => image.SdkName is { } made ? BuildBySdk(tool, image, made) : BuildByDockerfile(tool, image));

    /// <summary>Sends the images to their registries.</summary>
    /// <returns>The exit code.</returns>
    public int Push() => ForEach((tool, image) => ImageName.HasRegistry(image.Reference)
        ? Run(tool.Name, tool.Push(image.Reference))
        : Refuse($"the image '{image.Reference}' names no registry to send it to. Build with -p:ManifestGenImageRegistry=registry.example.com, or give --tag."));

    /// <summary>Loads the images into a cluster on this machine.</summary>
    /// <returns>The exit code.</returns>
    public int Load()
    {
        var found = LocalCluster.Programs.Where(p => (Into is null || p == Into) && _programs.Find(p) is not null).ToArray();
        return found switch
        {
            [] => Fail($"there is no {Into ?? LocalCluster.NoneText} on the PATH to load images into."),
            [var program] => ForEach((tool, image) => Load(tool, image, new LocalCluster(program, Cluster))),
            _ => Refuse($"both {string.Join(" and ", found)} are there. Name one with --into."),
        };
    }

    private int BuildByDockerfile(ImageTool tool, BuildableImage image)
    {
        if (image.Publish.Count > 0)
        {
            // What an earlier version of the project published would be taken along.
            if (image.PublishFolder is { } folder && Directory.Exists(folder) && !IsDryRun) Directory.Delete(folder, recursive: true);
            var version = BuildArguments.Where(a => a.StartsWith("VERSION=", StringComparison.Ordinal)).Select(a => $"-p:{a}");
            var published = Publish(image, [.. version]);
            if (published != ExitCode.Clean) return published;
        }

        return Run(tool.Name, tool.Build(image, BuildArguments));
    }

    private int BuildBySdk(ImageTool tool, BuildableImage image, string made) => WithFile("image.tar.gz", file =>
    {
        var code = Publish(image, [tool.Destination(file), .. BuildArguments.Select(a => $"-p:{a}")]);
        if (code == ExitCode.Clean && tool.TakeIn(file) is { Count: > 0 } taken) code = Run(tool.Name, taken);
        return code == ExitCode.Clean && tool.Rename(made, image.Reference) is { Count: > 0 } renamed ? Run(tool.Name, renamed) : code;
    });

    private int Publish(BuildableImage image, IReadOnlyList<string> more) => _programs.Find(Dotnet) is null
        ? Fail($"there is no {Dotnet} on the PATH to publish '{image.Reference}' with.")
        : Run(Dotnet, [.. image.Publish, .. more], image.Context);

    private int Load(ImageTool tool, BuildableImage image, LocalCluster cluster)
    {
        if (tool.IsDocker) return Run(cluster.Program, cluster.LoadFromDocker(image.Reference));

        // minikube and kind take images from Docker alone; from others they come as a file.
        return WithFile("image.tar", file =>
        {
            var saved = Run(tool.Name, tool.Save(image.Reference, file));
            return saved == ExitCode.Clean ? Run(cluster.Program, cluster.LoadFromFile(file)) : saved;
        });
    }

    /// <summary>Does something with a file that is gone afterwards.</summary>
    private static int WithFile(string name, Func<string, int> act)
    {
        var folder = Directory.CreateTempSubdirectory("manifestgen-image-");
        try
        {
            return act(Path.Combine(folder.FullName, name));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int ForEach(Func<ImageTool, BuildableImage, int> act)
    {
        var files = Files();
        if (files.Count == 0 && Below() is { Count: > 0 } folders)
            return Refuse($"there is no Dockerfile and no image.targets in '{path}', but there are in folders of its environments. Name one: {string.Join(", ", folders)}.");
        if (files.Count == 0) return Refuse($"there is no Dockerfile and no image.targets{(Names.Count > 0 ? $" of {string.Join(", ", Names)}" : "")} in '{path}'. Build the project first, or name a Dockerfile.");
        if (files.Count > 1 && Tag is not null) return Refuse("--tag names one image, and there are several. Choose one with --name.");

        var images = new List<BuildableImage>();
        foreach (var file in files)
        {
            if (BuildableImage.Read(file, Tag, Context) is not { } image)
                return Refuse($"'{file}' does not say in its first lines, as generated ones do, how it is built. Give --tag and --context.");
            if (image.Projects.FirstOrDefault(p => !File.Exists(Path.Combine(image.Context, p))) is { } missing)
                return Refuse($"'{file}' copies '{missing}', which the folder '{image.Context}' does not hold. Name the folder to build from with --context.");
            images.Add(image);
        }

        if (ImageTool.Find(_programs, Builder) is not { } tool)
            return Fail($"there is no {Builder ?? "docker, no podman and no buildah"} on the PATH. Install one of them: docs.docker.com/get-docker or podman.io.");

        foreach (var image in images)
        {
            var code = act(tool, image);
            if (code != ExitCode.Clean) return code;
        }

        return ExitCode.Clean;
    }

    /// <summary>The folders one further down in which images are: those of the environments.</summary>
    private IReadOnlyList<string> Below() =>
        Directory.Exists(path) ? [.. Directory.EnumerateDirectories(path).Where(f => In(f).Count > 0).Order(StringComparer.Ordinal)] : [];

    private IReadOnlyList<string> Files()
    {
        if (File.Exists(path)) return [path];
        return Directory.Exists(path) ? In(path) : [];
    }

    private IReadOnlyList<string> In(string folder)
    {
        return
        [
            .. Directory.EnumerateFiles(folder)
                .Where(f => BuildableImage.NameOf(f) is { } name && (Names.Count == 0 || Names.Contains(name, StringComparer.Ordinal)))
                .Order(StringComparer.Ordinal),
        ];
    }

    private int Run(string program, IReadOnlyList<string> arguments, string folder = "")
    {
        console.Error.WriteLine($"> {program} {string.Join(' ', arguments.Select(CommandWords.Quoted))}");
        if (IsDryRun || _programs.Find(program) is not { } file) return ExitCode.Clean;

        // What it says goes to the terminal as it is, progress and colours too.
        using var process = Process.Start(new ProcessStartInfo(file, arguments) { WorkingDirectory = folder, RedirectStandardOutput = KeepsOutputClear });
        if (KeepsOutputClear && process is not null)
        {
            process.OutputDataReceived += (_, line) =>
            {
                // The end comes as a line that is none.
                if (line.Data is { } text) console.Error.WriteLine(text);
            };
            process.BeginOutputReadLine();
        }

        process?.WaitForExit();
        return process?.ExitCode is 0 ? ExitCode.Clean : Fail($"{program} ended with exit code {process?.ExitCode}.");
    }

    private int Fail(string reason) => Refusal.Of(reason, console, ExitCode.Errors);

    private int Refuse(string reason) => Refusal.Of(reason, console);
}

using System.Diagnostics;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Images;

/// <summary>A run of <c>manifestgen image</c>.</summary>
/// <param name="path">The Dockerfile, or the folder with Dockerfiles.</param>
/// <param name="console">Told what is run and what is wrong.</param>
internal sealed class ImageRun(string path, ToolConsole console)
{
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

    /// <summary>Builds the images.</summary>
    /// <returns>The exit code.</returns>
    public int Build() => ForEach((tool, image) => Run(tool.Name, tool.Build(image, BuildArguments)));

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
            [] => Fail($"there is no {Into ?? string.Join(" and no ", LocalCluster.Programs)} on the PATH to load images into."),
            [var program] => ForEach((tool, image) => Load(tool, image, new LocalCluster(program, Cluster))),
            _ => Refuse($"both {string.Join(" and ", found)} are there. Name one with --into."),
        };
    }

    private int Load(ImageTool tool, BuildableImage image, LocalCluster cluster)
    {
        if (tool.IsDocker) return Run(cluster.Program, cluster.LoadFromDocker(image.Reference));

        // minikube and kind take images from Docker alone; from others they come as a file.
        var folder = Directory.CreateTempSubdirectory("manifestgen-image-");
        try
        {
            var file = Path.Combine(folder.FullName, "image.tar");
            var saved = Run(tool.Name, tool.Save(image.Reference, file));
            return saved == ExitCode.Clean ? Run(cluster.Program, cluster.LoadFromFile(file)) : saved;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private int ForEach(Func<ImageTool, BuildableImage, int> act)
    {
        var dockerfiles = Dockerfiles();
        if (dockerfiles.Count == 0) return Refuse($"there is no Dockerfile{(Names.Count > 0 ? $" of {string.Join(", ", Names)}" : "")} in '{path}'. Build the project first, or name a Dockerfile.");
        if (dockerfiles.Count > 1 && Tag is not null) return Refuse("--tag names one image, and there are several. Choose one with --name.");

        var images = new List<BuildableImage>();
        foreach (var file in dockerfiles)
        {
            if (BuildableImage.Read(file, Tag, Context) is not { } image)
                return Refuse($"'{file}' does not say in its first lines, as generated ones do, how it is built. Give --tag and --context.");
            images.Add(image);
        }

        if (ImageTool.Names.FirstOrDefault(n => (Builder is null || n == Builder) && _programs.Find(n) is not null) is not { } name)
            return Fail($"there is no {Builder ?? "docker, no podman and no buildah"} on the PATH. Install one of them: docs.docker.com/get-docker or podman.io.");

        var tool = new ImageTool(name);
        foreach (var image in images)
        {
            var code = act(tool, image);
            if (code != ExitCode.Clean) return code;
        }

        return ExitCode.Clean;
    }

    private IReadOnlyList<string> Dockerfiles()
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) return [];
        return
        [
            .. Directory.EnumerateFiles(path)
                .Where(f => Path.GetFileName(f) is var name && (name == "Dockerfile" || name.EndsWith(".Dockerfile", StringComparison.Ordinal)))
                .Where(f => Names.Count == 0 || Names.Any(n => Path.GetFileName(f) == $"{n}.Dockerfile"))
                .Order(StringComparer.Ordinal),
        ];
    }

    private int Run(string program, IReadOnlyList<string> arguments)
    {
        console.Error.WriteLine($"> {program} {string.Join(' ', arguments.Select(Quoted))}");
        if (IsDryRun || _programs.Find(program) is not { } file) return ExitCode.Clean;

        // What it says goes to the terminal as it is, progress and colours too.
        using var process = Process.Start(new ProcessStartInfo(file, arguments));
        process?.WaitForExit();
        return process?.ExitCode is 0 ? ExitCode.Clean : Fail($"{program} ended with exit code {process?.ExitCode}.");
    }

    private static string Quoted(string argument) => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument;

    private int Fail(string reason) => Say(reason, ExitCode.Errors);

    private int Refuse(string reason) => Say(reason, ExitCode.WrongUse);

    private int Say(string reason, int code)
    {
        console.Error.WriteLine($"manifestgen: {reason}");
        return code;
    }
}

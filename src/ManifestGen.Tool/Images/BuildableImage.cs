namespace ManifestGen.Tool.Images;

/// <summary>A generated image: a Dockerfile, whose own first lines say how it is built, or a file of MSBuild with which the SDK makes it.</summary>
/// <param name="File">The full path of the file.</param>
/// <param name="Reference">The image's name.</param>
/// <param name="Context">The full path of the folder that it is built from.</param>
internal sealed record BuildableImage(string File, string Reference, string Context)
{
    private const string DockerfileName = "Dockerfile";
    private const string SdkFileName = "image.targets";

    /// <summary>What the builder hands to the build without keeping it, each as <c>--secret</c> has it.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>The project files that it copies in, by their paths in the folder that it is built from.</summary>
    public IReadOnlyList<string> Projects { get; init; } = [];

    /// <summary>How the project is published before, as arguments of <c>dotnet</c>; empty when the Dockerfile does it.</summary>
    public IReadOnlyList<string> Publish { get; init; } = [];

    /// <summary>The full path of the folder that is published to, when its content is copied in.</summary>
    public string? PublishFolder { get; init; }

    /// <summary>The name that the SDK gives the image, when it makes it: without a registry.</summary>
    public string? SdkName { get; init; }

    /// <summary>The component's name as the file's own has it; empty when the product has only one, and null when the file is no image.</summary>
    public static string? NameOf(string path)
    {
        var file = Path.GetFileName(path);
        foreach (var name in (ReadOnlySpan<string>)[DockerfileName, SdkFileName])
        {
            if (file == name) return "";
            if (file.EndsWith($".{name}", StringComparison.Ordinal)) return file[..^(name.Length + 1)];
        }

        return null;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="tag">The name that the user gave; null to read it.</param>
    /// <param name="context">The folder that the user gave; null to read it.</param>
    /// <returns>The image; null when neither the user nor the file says how it is built.</returns>
    public static BuildableImage? Read(string file, string? tag, string? context)
    {
        var path = Path.GetFullPath(file);
        return path.EndsWith(SdkFileName, StringComparison.Ordinal) ? SdkImageFile.Read(path, tag, context) : ReadDockerfile(path, tag, context);
    }

    /// <summary>The folder from which a path leads to a file.</summary>
    internal static string? Above(string file, string? path)
    {
        if (string.IsNullOrEmpty(path)) return null;
        var end = $"{Path.DirectorySeparatorChar}{path.Replace('/', Path.DirectorySeparatorChar)}";
        return file.EndsWith(end, StringComparison.Ordinal) ? file[..^end.Length] : null;
    }

    private static BuildableImage? ReadDockerfile(string path, string? tag, string? context)
    {
        var comments = System.IO.File.ReadLines(path).TakeWhile(line => line.StartsWith('#')).Select(line => CommandWords.Of(line.TrimStart('#', ' '))).ToArray();
        var build = comments.FirstOrDefault(words => words is ["docker", "build", ..]) ?? [];
        var publish = comments.FirstOrDefault(words => words is ["dotnet", "publish", ..])?.Skip(1).ToArray() ?? [];
        var reference = tag ?? CommandWords.After(build, "-t");
        var folder = context is not null ? Path.GetFullPath(context) : Above(path, CommandWords.After(build, "-f"));
        if (reference is null || folder is null) return null;
        return new BuildableImage(path, reference, folder)
        {
            Secrets = CommandWords.AllAfter(build, "--secret"),
            Projects = CopiedProjects.In(System.IO.File.ReadLines(path)),
            Publish = publish,
            PublishFolder = CommandWords.After(publish, "-o") is { } output ? Below(folder, output) : null,
        };
    }

    /// <summary>A folder below another; null when it is not: what is there would be deleted before it is published to.</summary>
    private static string? Below(string folder, string path) =>
        Path.GetFullPath(Path.Combine(folder, path)) is var full && full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : null;
}

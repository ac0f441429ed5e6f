using ManifestGen.Tool.Projects;

namespace ManifestGen.Tool.Images;

/// <summary>A program that builds images, and how it is told to.</summary>
/// <param name="Name">The program.</param>
internal sealed record ImageTool(string Name)
{
    /// <summary>The programs that are known, the first that is there being taken.</summary>
    public static IReadOnlyList<string> Names { get; } = ["docker", "podman", "buildah"];

    /// <summary>The first program that is there. Where several are, one that does not answer is passed over: Docker's client is there when its server is stopped.</summary>
    /// <param name="programs">Looks for programs.</param>
    /// <param name="chosen">The one that the user names; null for any.</param>
    public static ImageTool? Find(ProgramSearch programs, string? chosen)
    {
        var there = Names.Where(n => (chosen is null || n == chosen) && programs.Find(n) is not null).ToArray();
        if (there.Length == 0) return null;
        return new ImageTool(there.Length == 1 ? there[0] : there.FirstOrDefault(n => Answers(programs, n)) ?? there[0]);
    }

    /// <summary>How a program is asked for its version. Docker is a client and a server, and it is the server that builds.</summary>
    public static IReadOnlyList<string> VersionOf(string name) => name == "docker" ? ["version", "--format", "{{.Server.Version}}"] : ["--version"];

    private static bool Answers(ProgramSearch programs, string name) =>
        programs.Find(name) is { } file && ChildProcess.Ask(file, VersionOf(name), TimeSpan.FromSeconds(10)) is { ExitCode: 0 };

    /// <summary>Whether the images that it builds are where minikube and kind look for them.</summary>
    public bool IsDocker => Name == "docker";

    /// <summary>The name under which it keeps an image, so that Kubernetes finds it by the one in the manifest.</summary>
    public string NameOf(string reference) => IsDocker ? reference : ImageName.Qualified(reference);

    /// <summary>Builds an image.</summary>
    public IReadOnlyList<string> Build(BuildableImage image, IReadOnlyList<string> arguments) =>
    [
        "build", .. Name == "buildah" ? (string[])["--layers"] : [], "--file", image.File, "--tag", NameOf(image.Reference),
        .. image.Secrets.SelectMany(s => (string[])["--secret", s]), .. arguments.SelectMany(a => (string[])["--build-arg", a]), image.Context,
    ];

    /// <summary>What tells the SDK where to bring an image that it makes: to the program itself, or else into a file.</summary>
    public string Destination(string file) => Name switch
    {
        "docker" => "-p:LocalRegistry=Docker",
        "podman" => "-p:LocalRegistry=Podman",
        _ => $"-p:ContainerArchiveOutputPath={file}",
    };

    /// <summary>Takes an image in that is in a file; empty when the SDK has brought it here itself.</summary>
    public IReadOnlyList<string> TakeIn(string file) => Name == "buildah" ? ["pull", $"docker-archive:{file}"] : [];

    /// <summary>
    /// Gives an image that the SDK made its whole name; empty when it has it. Podman and Buildah take an image that comes without a registry for one of <c>localhost</c>, and find it there by the name that it came with.
    /// </summary>
    public IReadOnlyList<string> Rename(string made, string reference) => made == NameOf(reference) ? [] : ["tag", made, NameOf(reference)];

    /// <summary>Writes what identifies an image's content.</summary>
    public IReadOnlyList<string> Identify(string reference) => Name == "buildah"
        ? ["inspect", "--type", "image", "--format", "{{.FromImageID}}", NameOf(reference)]
        : ["image", "inspect", "--format", "{{.Id}}", NameOf(reference)];

    /// <summary>Sends an image to its registry.</summary>
    public IReadOnlyList<string> Push(string reference) => ["push", NameOf(reference)];

    /// <summary>Writes an image into a file.</summary>
    public IReadOnlyList<string> Save(string reference, string file) => Name == "buildah"
        ? ["push", NameOf(reference), $"docker-archive:{file}:{NameOf(reference)}"]
        : ["save", "--format", "docker-archive", "--output", file, NameOf(reference)];
}

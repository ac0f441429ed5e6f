namespace ManifestGen.Tool.Images;

/// <summary>A cluster on this machine, into which images are loaded without a registry.</summary>
/// <param name="Program">The program that runs it.</param>
/// <param name="Name">The cluster's name; empty for the program's default.</param>
internal sealed record LocalCluster(string Program, string Name)
{
    private const string Minikube = "minikube";

    /// <summary>The programs that are known.</summary>
    public static IReadOnlyList<string> Programs { get; } = [Minikube, "kind"];

    /// <summary>Loads an image that Docker has.</summary>
    public IReadOnlyList<string> LoadFromDocker(string reference) =>
        Program == Minikube ? ["image", "load", reference, .. Chosen("--profile")] : ["load", "docker-image", reference, .. Chosen("--name")];

    /// <summary>Loads an image from a file.</summary>
    public IReadOnlyList<string> LoadFromFile(string file) =>
        Program == Minikube ? ["image", "load", file, .. Chosen("--profile")] : ["load", "image-archive", file, .. Chosen("--name")];

    private string[] Chosen(string option) => Name.Length == 0 ? [] : [option, Name];
}

namespace ManifestGen.Tool.Images;

/// <summary>A cluster on this machine, into which images are loaded without a registry.</summary>
/// <param name="Program">The program that runs it.</param>
/// <param name="Name">The cluster's name; empty for the program's default.</param>
internal sealed record LocalCluster(string Program, string Name)
{
    private const string Minikube = "minikube";
    private const string K3d = "k3d";

    /// <summary>The programs that are known.</summary>
    public static IReadOnlyList<string> Programs { get; } = [Minikube, "kind", K3d];

    /// <summary>What is said where none of them is there, after 'there is no'.</summary>
    public static string NoneText => $"{string.Join(", no ", Programs.SkipLast(1))} and no {Programs[^1]}";

    /// <summary>Loads an image that Docker has.</summary>
    public IReadOnlyList<string> LoadFromDocker(string reference) =>
        Load(reference, "docker-image");

    /// <summary>Loads an image from a file.</summary>
    public IReadOnlyList<string> LoadFromFile(string file) =>
        Load(file, "image-archive");

    // minikube and k3d see by themselves whether it is a name or a file.
    private IReadOnlyList<string> Load(string image, string kindsWord) => Program switch
    {
        Minikube => ["image", "load", image, .. Chosen("--profile")],
        K3d => ["image", "import", image, .. Chosen("--cluster")],
        _ => ["load", kindsWord, image, .. Chosen("--name")],
    };

    private string[] Chosen(string option) => Name.Length == 0 ? [] : [option, Name];
}

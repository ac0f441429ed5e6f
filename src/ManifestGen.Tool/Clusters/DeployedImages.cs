using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Tool.Commands;
using ManifestGen.Tool.Images;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>
/// Builds the images of a folder and brings them where the cluster finds them, each under a name that ends in what identifies its content: a node that has an
/// image of a name does not look for a newer one, and a Deployment whose image has the same name does not roll.
/// </summary>
/// <param name="context">The cluster.</param>
/// <param name="console">Told what is run.</param>
internal sealed class DeployedImages(ClusterContext context, ToolConsole console)
{
    private const int IdentityLength = 12;

    private readonly ProgramSearch _programs = new(console.SearchPath);

    /// <summary>The builder, when the user names one.</summary>
    public string? Builder { get; init; }

    /// <summary>Whether they go to their registry.</summary>
    public bool ArePushed { get; init; }

    /// <summary>Whether what programs write goes to standard error.</summary>
    public bool KeepsOutputClear { get; init; }

    /// <summary>Whether images of this machine reach the cluster at all.</summary>
    public bool ReachCluster => ArePushed || Loader is not null || SharesDocker;

    /// <summary>Says that the cluster has to find the images by itself.</summary>
    public static void Warn(ClusterContext context, ToolConsole console) => console.Error.WriteLine(
        $"manifestgen: the cluster of '{context.Name}' takes no images from this machine; it has to find those that the manifests name. --push sends them to their registry.");

    private string? Loader => context.Local switch
    {
        LocalKind.Minikube => "minikube",
        LocalKind.Kind => "kind",
        LocalKind.K3d => "k3d",
        _ => null,
    };

    private bool SharesDocker => context.Local is LocalKind.DockerDesktop or LocalKind.RancherDesktop or LocalKind.Colima or LocalKind.OrbStack;

    /// <summary>Builds and brings the images.</summary>
    /// <returns>The name in the manifests, and the name that the cluster is given in its place.</returns>
    /// <exception cref="ClusterException">One cannot be built or brought (MG8969).</exception>
    public IReadOnlyDictionary<string, string> Bring(string folder, CancellationToken cancellation)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder).Where(f => BuildableImage.NameOf(f) is not null).Order(StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            if (BuildableImage.Read(file, null, null) is { } image) names[image.Reference] = Bring(image);
        }

        return names;
    }

    /// <summary>Whether a name is that under which a cluster was given an image of some content.</summary>
    /// <param name="deployed">The name in the cluster.</param>
    /// <param name="reference">The image's name in the manifests.</param>
    public static bool IsNameOf(string deployed, string reference) =>
        deployed.Length == reference.Length + 1 + IdentityLength && deployed.StartsWith($"{reference}-", StringComparison.Ordinal)
        && deployed.Skip(reference.Length + 1).All(char.IsAsciiHexDigitLower);

    private string Bring(BuildableImage image)
    {
        Ensure(image, "built", Run(image, null).Build());
        if (ImageTool.Find(_programs, Builder) is not { } tool) throw Fault(image, "built");
        var deployed = $"{image.Reference}-{Identity(tool, image)}";
        Ensure(image, "named", Ask(tool, tool.Rename(tool.NameOf(image.Reference), deployed)).ExitCode);
        if (ArePushed) Ensure(image, "pushed", Run(image, deployed).Push());
        else if (Loader is { } loader) Ensure(image, "loaded", Run(image, deployed, loader).Load());
        return deployed;
    }

    private ImageRun Run(BuildableImage image, string? name, string? loader = null) => new(image.File, console)
    {
        Tag = name,
        Context = image.Context,
        Builder = Builder,
        Into = loader,
        Cluster = loader is null ? "" : context.LocalName,
        KeepsOutputClear = KeepsOutputClear,
    };

    private string Identity(ImageTool tool, BuildableImage image)
    {
        var asked = Ask(tool, tool.Identify(image.Reference));
        var identity = asked.Output.Trim() is var text && text.LastIndexOf(':') is var colon ? text[(colon + 1)..] : "";
        return asked.ExitCode == 0 && identity.Length >= IdentityLength ? identity[..IdentityLength] : throw Fault(image, "identified");
    }

    private ChildProcess Ask(ImageTool tool, IReadOnlyList<string> arguments) => ChildProcess.Run(_programs.Find(tool.Name) ?? tool.Name, arguments);

    private static void Ensure(BuildableImage image, string what, int exitCode)
    {
        if (exitCode != ExitCode.Clean) throw Fault(image, what);
    }

    private static ClusterException Fault(BuildableImage image, string what) => new([DeployDiagnostics.NoImage.At(Location.None, image.Reference, what)]);
}

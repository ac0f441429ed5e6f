using ManifestGen.Clusters;
using ManifestGen.Clusters.Applying;
using ManifestGen.Clusters.Connection;
using ManifestGen.Clusters.Workloads;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Writing;
using ManifestGen.Engine.Yaml;
using ManifestGen.Tool.Input;
using ManifestGen.Tool.Projects;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tool.Clusters;

/// <summary>A folder of manifests, and what stands in them.</summary>
/// <param name="Path">The folder, or the one file.</param>
/// <param name="Documents">The resources.</param>
internal sealed record DeployFolder(string Path, IReadOnlyList<ManifestDocument> Documents)
{
    private const string OutputPath = "_ManifestGenFullOutputPath";

    // A file that is named may be JSON; in a folder, JSON is as likely to be anything else, such as appsettings.json.
    private static readonly string[] Endings = [".yaml", ".yml"];
    private static readonly string[] EndingsOfFiles = [.. Endings, ".json"];

    /// <summary>The workloads that run until they are told to end.</summary>
    public IReadOnlyList<WorkloadKey> Workloads(string space) => Keys(WorkloadKey.IsLasting, space);

    /// <summary>The workloads that run until their work is done.</summary>
    public IReadOnlyList<WorkloadKey> Tasks(string space) => Keys(WorkloadKey.IsTask, space);

    /// <summary>
    /// Whether a build wrote the folder, so that it holds the whole product: its index lies there, or a folder above for one environment of several. What is not in
    /// a folder that people fill may well be in another.
    /// </summary>
    public bool IsWhole => Directory.Exists(Path)
        && (File.Exists(System.IO.Path.Combine(Path, OutputIndex.FileName)) || File.Exists(System.IO.Path.Combine(Path, "..", OutputIndex.FileName)));

    /// <summary>What the cluster is to keep together; null when that is not known.</summary>
    public ApplySet? SetIn(ClusterConnection cluster) => IsWhole ? ApplySet.Of(cluster, Documents, cluster.Context.Namespace) : null;

    /// <summary>Builds the project that is meant, when it is one, and reads its manifests.</summary>
    /// <exception cref="ClusterException">It does not build, or there are no manifests, or they cannot be read.</exception>
    public static DeployFolder Build(ClusterTarget target, ToolConsole console)
    {
        if (Manifests(target.Path) is { } folder) return folder;
        var project = Project(target);
        var built = Spinner.While(console, $"Building {System.IO.Path.GetFileName(project)}", () => ProductBuild.Run(project, Properties(target)));
        foreach (var line in built.Build.Lines) console.Error.WriteLine(line);
        if (built.Problem.Length > 0) console.Error.WriteLine($"manifestgen: {built.Problem}");
        if (!built.Build.Succeeded || built.Problem.Length > 0) throw Fault(DeployDiagnostics.NotBuilt, project);
        return Read(System.IO.Path.Combine(built.OutputPath, target.Environment));
    }

    /// <summary>Reads the manifests that were built before.</summary>
    /// <exception cref="ClusterException">There are none, or they cannot be read.</exception>
    public static DeployFolder Find(ClusterTarget target)
    {
        if (Manifests(target.Path) is { } folder) return folder;
        var project = Project(target);
        var evaluated = ProjectBuild.Evaluate(project, Properties(target), [OutputPath, "TargetFramework"]).Properties.GetValueOrDefault(OutputPath, "");

        // A project of several frameworks has no output of its own; each framework's is in the usual place.
        var output = evaluated.Length > 0 ? evaluated : System.IO.Path.Combine(System.IO.Path.GetDirectoryName(project) ?? "", "bin", "deploy");
        return Read(System.IO.Path.Combine(output, target.Environment));
    }

    /// <summary>Reads the folder or file that is meant, when it holds manifests and no project; null otherwise.</summary>
    /// <exception cref="ClusterException">They cannot be read.</exception>
    public static DeployFolder? Manifests(string? named)
    {
        var path = named ?? ".";
        if (File.Exists(path)) return EndingsOfFiles.Contains(System.IO.Path.GetExtension(path)) ? Read(path) : null;
        return Directory.Exists(path) && !Directory.EnumerateFiles(path, "*.*proj").Any() && Files(path).Count > 0 ? Read(path) : null;
    }

    private IReadOnlyList<WorkloadKey> Keys(Func<string, bool> isMeant, string space) =>
        [.. Documents.Where(d => isMeant(d.Kind)).Select(d => new WorkloadKey(d.Kind, d.Namespace.Length > 0 ? d.Namespace : space, d.Name))];

    private static string Project(ClusterTarget target)
    {
        var choice = ProjectChoice.From(target.Path);
        return choice.Problem.Length == 0 ? choice.Path : throw Fault(DeployDiagnostics.NoManifests, target.Path ?? ".");
    }

    private static (string Name, string Value)[] Properties(ClusterTarget target) => target.Environment.Length > 0 ? [("ManifestGenEnvironments", target.Environment)] : [];

    private static DeployFolder Read(string path)
    {
        var sink = new DiagnosticSink();
        var documents = new List<ManifestDocument>();
        var content = new InputSet(File.Exists(path) ? [path] : Files(path)).Read(Stream.Null);
        foreach (var finding in content.Unreadable.SelectMany(u => u.ToResult().Diagnostics)) sink.Add(finding);
        foreach (var file in content.Files) documents.AddRange(ManifestDocument.Read(file.Path, file.Content, sink));
        if (sink.HasErrors) throw new ClusterException(sink.Found);
        return documents.Count > 0 ? new DeployFolder(path, documents) : throw Fault(DeployDiagnostics.NoManifests, path);
    }

    private static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder).Where(f => Endings.Contains(System.IO.Path.GetExtension(f))).Order(StringComparer.Ordinal)]
        : [];

    private static ClusterException Fault(DiagnosticDescriptor descriptor, string argument) => new([descriptor.At(Location.None, argument)]);
}

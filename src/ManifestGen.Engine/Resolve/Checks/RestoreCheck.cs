using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>What a restore inside an image's build would give away, or would not find.</summary>
internal static class RestoreCheck
{
    /// <summary>A password stands in nuget.config.</summary>
    public static readonly DiagnosticDescriptor ClearPassword = new("MG1140", Severity.Warning,
        "The password of the source '{0}' stands in {1}, which the image's build copies into a layer",
        "Write value=\"%FEED_TOKEN%\" in its place: NuGet takes the environment variable, and the generated Dockerfile hands it to the restore alone, as a secret of the builder.");

    /// <summary>A secret is needed, and the builder is not to be asked for one.</summary>
    public static readonly DiagnosticDescriptor NoSecretMount = new("MG1141", Severity.Error,
        "The restore of '{0}' needs the environment variable {1}, and CacheMounts = false leaves out the mounts by which a builder hands it over",
        "Remove CacheMounts, or publish before the image is built: Build = ImageBuild.Published.");

    /// <summary>A source is a folder of this machine.</summary>
    public static readonly DiagnosticDescriptor MachineFolder = new("MG1142", Severity.Warning,
        "The source '{0}' of {1} is a folder of this machine, which an image's build does not have",
        "Name it from where {1} lies, such as 'packages', and commit it, or use a feed that is reached by a URL.");

    /// <summary>The folder to build from is the whole file system.</summary>
    public static readonly DiagnosticDescriptor WholeFileSystem = new("MG1143", Severity.Warning,
        "The image of '{0}' would be built from '{1}', the whole file system, because it needs '{2}'",
        "Move that below the folder of the product, or publish before the image is built: Build = ImageBuild.Published.");

    /// <summary>Reports what the restore of a container's project lacks, when it happens inside.</summary>
    public static void Check(ComponentScope scope, ResolvedImage image)
    {
        if (scope.Facts is not { } facts || image.Build.Value != KubernetesText.InsideBuild) return;
        if (!image.CacheMounts.Value && facts.FeedVariables.Count > 0 && scope.Container.Image is { } said)
            scope.Report(NoSecretMount, said, nameof(said.CacheMounts), scope.Container.Name, string.Join(", ", facts.FeedVariables));
        if (scope.Options.ImageContext.Length == 0 && facts.ContextDirectory.Length > 0 && Path.GetDirectoryName(facts.ContextDirectory) is null)
            scope.Report(WholeFileSystem, "", scope.Container.Name, facts.ContextDirectory, Farthest(facts));

        // Several components may run the project, and it is one file.
        if (!scope.Product.CheckedRestores.Add(facts.Path)) return;
        foreach (var password in facts.ClearPasswords) scope.Sink.Add(ClearPassword, new Location(password.File, password.Line), password.Text, Path.GetFileName(password.File));
        foreach (var folder in facts.MachineFolders) scope.Sink.Add(MachineFolder, new Location(folder.File, folder.Line), folder.Text, Path.GetFileName(folder.File));
    }

    /// <summary>A file that shares no folder with the project.</summary>
    private static string Farthest(ProjectFacts facts)
    {
        var top = Top(facts.Path);
        return facts.BuildInputs.FirstOrDefault(f => Top(f) != top) ?? facts.Path;
    }

    private static string Top(string path) => path.Split('/', '\\') is [_, var first, ..] ? first : path;
}

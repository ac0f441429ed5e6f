using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>How a component's image is built, as templates see it. All paths are relative to the folder that it is built from, with <c>/</c>.</summary>
internal static class ImageData
{
    private const string NoVersion = "1.0.0";

    /// <summary>The user of .NET's images, which they hold as <c>APP_UID</c>.</summary>
    private const long DotnetUser = 1654;

    /// <summary>The variable <c>component.image</c>.</summary>
    public static ModelObject Of(ProjectFacts project, ResolvedComponent component, ResolvedProduct product, GenerationOptions options)
    {
        var container = component.Pod.Containers[0];
        var publish = new PublishShape(project, container.Image);
        var image = container.Image;
        var folder = new BuildFolder(project, image, options.ImageContext);
        var file = image.Build.Value == KubernetesText.SdkBuild ? "image.targets" : "Dockerfile";
        var listens = project.IsWeb ? container.Ports.FirstOrDefault(p => p.Protocol.Value == "TCP") : null;
        return new ModelObject()
            .Set("build", image.Build)
            .Set("reference", new Resolved<string>(BuildReference(image, Version(component)), image.Reference.Origin))
            .Set("repository", image.Repository)
            .Set("tag", Tag(image, Version(component)))
            .Set("title", image.Repository)
            .Set("version", Version(component))
            .Set("dockerfile", folder.PathFrom(options.OutputPath, ArtifactName.Of(product, component, file)))
            .Set("sdk", publish.SdkImage)
            .Set("base", publish.BaseImage)
            .Set("project", folder.PathOf(project.Path))
            .Set("target_framework", project.TargetFramework)
            .Set("restore_copies", Copies(project, folder))
            .Set("secrets", (object[])[.. project.FeedVariables])
            .Set("has_cache_mounts", image.CacheMounts)
            .Set("published", folder.PathOf(PublishedFolder(project, component)))
            .Set("operating_system", publish.OperatingSystem)
            .Set("package_manager", publish.PackageManager)
            .Set("packages", DataList.Of(image.Packages))
            .Set("files", Placed(image.Files, folder))
            .Set("certificates", Placed(image.Certificates, folder))
            .Set("adds_cultures", image.AddsCultures)
            .Set("needed", Needed(project, image, folder))
            .Set("labels", Labels(project))
            .Set("user", component.Pod.Security.RunAsUser is { Value: not DotnetUser } user ? user.Value : null)
            .Set("targets_architecture", publish.TargetsArchitecture)
            .Set("is_self_contained", project.SelfContained || project.PublishAot)
            .Set("is_native", project.PublishAot)
            .Set("is_executable", publish.IsExecutable)
            .Set("entry_point", (object[])[.. publish.EntryPoint])
            .Set("http_port", listens?.Number.Value)
            .Set("exposed_ports", (object[])[.. container.Ports.Select(Exposed)]);
    }

    private static string Version(ResolvedComponent component)
    {
        var label = component.WorkloadLabels.FirstOrDefault(l => l.Key == StandardLabels.Version).Value;
        return string.IsNullOrEmpty(label) ? NoVersion : label;
    }

    /// <summary>The name that it is built under. A digest is known only afterwards.</summary>
    private static string BuildReference(ResolvedImage image, string version) =>
        image.Digest.Value.Length == 0 ? image.Reference.Value : $"{image.Reference.Value[..image.Reference.Value.IndexOf('@', StringComparison.Ordinal)]}:{version}";

    private static string Tag(ResolvedImage image, string version) => image.Tag.Value.Length > 0 ? image.Tag.Value : version;

    /// <summary>Where the output lies that is copied in. A folder of its own: what an image takes whole must hold nothing else.</summary>
    private static string PublishedFolder(ProjectFacts project, ResolvedComponent component)
    {
        var output = project.OutputDirectory.Length > 0 ? project.OutputDirectory : Path.Combine(Path.GetDirectoryName(project.Path) ?? "", "bin");
        return Path.Combine(output, "image", component.Name.Value);
    }

    /// <summary>Files and folders, each as its path and its place in the image.</summary>
    private static object[] Placed(IReadOnlyList<ResolvedImageFile> files, BuildFolder folder) =>
        [.. files.Select(f => (object)(object[])[folder.PathOf(f.Source), f.Target])];

    /// <summary>What the build needs though the ignore file's patterns would keep it out.</summary>
    private static object[] Needed(ProjectFacts project, ResolvedImage image, BuildFolder folder) =>
    [
        .. project.KeptOut.Where(f => !SecretFileName.Is(f)).Concat(image.Files.Select(f => f.Source))
            .Select(folder.PathOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>What the project says of itself, as labels of the Open Container Initiative.</summary>
    private static object[] Labels(ProjectFacts project)
    {
        (string Name, string Value)[] all = [("description", project.Description), ("licenses", project.License), ("source", project.SourceRepository)];
        return [.. all.Where(l => l.Value.Length > 0).Select(l => (object)new ModelObject().Set("name", $"org.opencontainers.image.{l.Name}").Set("value", OneLine(l.Value)))];
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Exposed(ResolvedPort port) =>
        port.Protocol.Value == "TCP" ? $"{port.Number.Value}" : $"{port.Number.Value}/{port.Protocol.Value.ToLowerInvariant()}";

    /// <summary>The files that a restore reads, folder by folder: each a list of files ended by the folder that they are copied to. Folders with packages come last, each whole.</summary>
    private static object[] Copies(ProjectFacts project, BuildFolder folder) =>
    [
        .. project.RestoreFiles.Append(project.Path).Concat(project.ProjectReferences)
            .Select(folder.PathOf)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(BuildFolder.FolderOf, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (object)(object[])[.. g.Order(StringComparer.Ordinal), g.Key.Length == 0 ? "./" : g.Key]),
        .. project.FeedFolders.Select(folder.PathOf).Select(f => (object)(object[])[f, $"{f}/"]),
    ];
}

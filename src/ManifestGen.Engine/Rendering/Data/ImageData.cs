using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Rendering.Data;

/// <summary>How a component's image is built, as templates see it. All paths are relative to the folder that it is built from, with <c>/</c>.</summary>
internal static class ImageData
{
    private const string NoVersion = "1.0.0";

    /// <summary>The variable <c>component.image</c>.</summary>
    public static ModelObject Of(ProjectFacts project, ResolvedComponent component, ResolvedProduct product, GenerationOptions options)
    {
        var container = component.Pod.Containers[0];
        var publish = new PublishShape(project, container.Image);
        var folder = new BuildFolder(project);
        var listens = project.IsWeb ? container.Ports.FirstOrDefault(p => p.Protocol.Value == "TCP") : null;
        return new ModelObject()
            .Set("reference", container.Image.Reference)
            .Set("title", container.Image.Repository)
            .Set("version", Version(component))
            .Set("dockerfile", folder.PathFrom(options.OutputPath, ArtifactName.Of(product, component, "Dockerfile")))
            .Set("sdk", publish.SdkImage)
            .Set("base", publish.BaseImage)
            .Set("project", folder.PathOf(project.Path))
            .Set("target_framework", project.TargetFramework)
            .Set("restore_copies", Copies(project, folder))
            .Set("targets_architecture", publish.TargetsArchitecture)
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

    private static string Exposed(ResolvedPort port) =>
        port.Protocol.Value == "TCP" ? $"{port.Number.Value}" : $"{port.Number.Value}/{port.Protocol.Value.ToLowerInvariant()}";

    /// <summary>The files that a restore reads, folder by folder: each a list of files ended by the folder that they are copied to.</summary>
    private static object[] Copies(ProjectFacts project, BuildFolder folder) =>
    [
        .. project.RestoreFiles.Append(project.Path).Concat(project.ProjectReferences)
            .Select(folder.PathOf)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(BuildFolder.FolderOf, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (object)(object[])[.. g.Order(StringComparer.Ordinal), g.Key.Length == 0 ? "./" : g.Key]),
    ];
}

using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Data;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Engine.Formats.Compose;

/// <summary>
/// A Compose file for a developer's own machine: it builds the images and runs one container of each, with the ports, variables, user, files and
/// time to stop that the Pods have. Made of the product and not of its resources, because what it needs to build is in none of them.
/// </summary>
internal sealed class ComposeFormat : IFormatWriter
{
    /// <summary>The folder of the files.</summary>
    public const string Folder = "compose";

    private const string FileName = "compose.yaml";

    private const string Head =
        "# For a developer's own machine, in this file's folder: docker compose up --build\n"
        + "# What is written as ${NAME:?...} is not kept here: set it in a file .env beside this one.\n";

    /// <inheritdoc />
    public OutputFormat Format => OutputFormat.Compose;

    /// <inheritdoc />
    public IEnumerable<Artifact> Write(RenderedProduct product) => product.Environments.Select(e => Write(e, product));

    private static Artifact Write(RenderedEnvironment environment, RenderedProduct product)
    {
        var path = $"{Folder}/{ArtifactName.Of(environment.Product, FileName)}";
        var file = new ComposeFile(environment.Product);
        var folder = Path.GetDirectoryName(Path.Combine(product.Options.OutputPath, path)) ?? "";
        foreach (var component in environment.Product.Components)
        {
            var dockerfile = ArtifactName.Of(environment.Product, component, "Dockerfile");
            file.Add(component, environment.Has(dockerfile) ? BuildOf(component, product.Options, folder, Path.Combine(product.Options.OutputPath, dockerfile)) : null);
        }

        var name = environment.Name.Length == 0 ? product.Name : $"{product.Name}-{environment.Name.ToLowerInvariant().Replace('.', '-')}";
        return new Artifact(path, Head + YamlText.Write(file.ToMap(name)), "", product.Origin);
    }

    /// <summary>How an image is built: where from, as the Compose file sees it, and by which Dockerfile, as that folder sees it.</summary>
    private static MapValue? BuildOf(ResolvedComponent component, GenerationOptions options, string folder, string dockerfile)
    {
        if (component.Project is not { } project) return null;
        var context = new BuildFolder(project, component.Pod.Containers[0].Image, options.ImageContext).FullPath;
        return YamlText.Map(
            YamlText.Entry("context", Path.GetRelativePath(folder, context).Replace('\\', '/')),
            YamlText.Entry("dockerfile", Path.GetRelativePath(context, dockerfile).Replace('\\', '/')));
    }
}

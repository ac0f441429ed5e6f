using ManifestGen.Engine.Rendering;
using ManifestGen.Engine.Rendering.Layout;

namespace ManifestGen.Engine.Formats.Kustomize;

/// <summary>
/// A base with the resources that every environment has, as the first environment has them, and an overlay for each environment with what is
/// different in it. Without environments there is the base alone.
/// </summary>
internal sealed class KustomizeFormat : IFormatWriter
{
    /// <summary>The folder of the base and the overlays.</summary>
    public const string Folder = "kustomize";

    /// <inheritdoc />
    public OutputFormat Format => OutputFormat.Kustomize;

    /// <inheritdoc />
    public IEnumerable<Artifact> Write(RenderedProduct product)
    {
        var namespaces = new NamespaceSettings(product.Environments);
        var common = new CommonResources(product.Environments, namespaces);
        foreach (var artifact in ResourceFolder.Write($"{Folder}/base", product, common.Base, [])) yield return artifact;
        foreach (var environment in product.Environments.Where(e => e.Name.Length > 0))
        {
            var overlay = new Overlay(environment, common, namespaces);
            var folder = $"{Folder}/overlays/{environment.Name}";
            foreach (var patch in overlay.Patches) yield return new Artifact($"{folder}/{patch.File}", patch.Text, "", product.Origin);
            foreach (var artifact in ResourceFolder.Write(folder, product, overlay.Added, overlay.Settings(common.Base.Count > 0 ? ["../../base"] : []))) yield return artifact;
        }
    }
}

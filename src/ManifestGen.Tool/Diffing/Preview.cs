using ManifestGen.Engine.Comparison;
using ManifestGen.Tool.Projects;

namespace ManifestGen.Tool.Diffing;

/// <summary>A build that writes the plain manifests elsewhere, and neither the output nor anything that the next build goes by.</summary>
/// <param name="Product">The build.</param>
/// <param name="Manifests">What it would write.</param>
internal sealed record Preview(ProductBuild Product, IReadOnlyList<EnvironmentManifests> Manifests)
{
    /// <summary>Why there is nothing to compare; empty when there is.</summary>
    public string Problem => Product.Problem;

    /// <summary>The build.</summary>
    public ProjectBuild Build => Product.Build;

    /// <summary>The folder that a build would write to.</summary>
    public string OutputPath => Product.OutputPath;

    /// <summary>Builds a project.</summary>
    /// <param name="project">The project file.</param>
    /// <param name="folder">The folder to write to, ended by a separator.</param>
    /// <param name="environments">The environments to write; those of the project when none is named.</param>
    public static Preview Of(string project, string folder, IReadOnlyList<string> environments)
    {
        var set = new List<(string Name, string Value)> { ("_ManifestGenPreviewPath", folder) };
        if (environments.Count > 0) set.Add(("ManifestGenEnvironments", string.Join(';', environments)));
        var product = ProductBuild.Run(project, set);
        return new Preview(product, Directory.Exists(folder) ? PlainFiles.Of(folder) : []);
    }
}

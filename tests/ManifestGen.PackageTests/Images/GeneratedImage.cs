using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>A component's image, and its manifest.</summary>
/// <param name="Image">The image, built from the generated Dockerfile.</param>
/// <param name="Manifest">What the generated Deployment says of its container.</param>
internal sealed record GeneratedImage(BuiltImage Image, ManifestContainer Manifest)
{
    /// <summary>Builds the image of a component whose files were generated, under the name that its manifest gives.</summary>
    /// <param name="machine">Builds it.</param>
    /// <param name="package">The package under test.</param>
    /// <param name="sandbox">Where the product lies.</param>
    /// <param name="context">The folder to build from, in the sandbox.</param>
    /// <param name="prefix">The path of the component's files up to <c>Dockerfile</c>, in the sandbox.</param>
    /// <param name="borrowed">Folders of this machine that stand in the build where they stand here.</param>
    public static async Task<GeneratedImage> Of(ContainerMachine machine, PackageFixture package, Sandbox sandbox, string context, string prefix, params IReadOnlyList<string> borrowed)
    {
        var manifest = new ManifestContainer(sandbox.Read($"{prefix}deployment.yaml"));
        var image = await BuiltImage.From(machine, package, sandbox.PathOf(context), sandbox.PathOf($"{prefix}Dockerfile"), manifest.Image, borrowed);
        return new GeneratedImage(image, manifest);
    }
}

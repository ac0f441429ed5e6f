using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>The images of the sample Shop, built once for the tests that look at them.</summary>
/// <param name="package">The package under test.</param>
/// <param name="machine">Builds the images.</param>
public sealed class ShopImages(PackageFixture package, ContainerMachine machine) : IAsyncLifetime
{
    private readonly Dictionary<string, GeneratedImage> _images = new(StringComparer.Ordinal);

    /// <summary>The folder with the product.</summary>
    internal Sandbox Sandbox { get; } = new(package, "Shop");

    /// <summary>The image of a component.</summary>
    internal async Task<GeneratedImage> Of(string component)
    {
        machine.Require();
        if (_images.Count == 0)
        {
            await SamplePackages.Bring(Path.GetDirectoryName(Sandbox.Root) ?? Sandbox.Root);
            await Sandbox.Build("Shop.Deploy");
        }

        if (_images.TryGetValue(component, out var built)) return built;
        return _images[component] = await GeneratedImage.Of(machine, package, Sandbox, ".", $"Shop.Deploy/bin/deploy/{component}.");
    }

    /// <inheritdoc />
    public ValueTask InitializeAsync()
    {
        SampleFolder.CopyTo(Sandbox, package, "Shop");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        Sandbox.Delete();
        return ValueTask.CompletedTask;
    }
}

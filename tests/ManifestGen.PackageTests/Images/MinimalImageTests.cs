using ManifestGen.PackageTests.Sandboxes;

namespace ManifestGen.PackageTests.Images;

/// <summary>The image of the sample Minimal.</summary>
[Collection(ContainerMachine.Collection)]
public sealed class MinimalImageTests(PackageFixture package, ContainerMachine machine) : SandboxTest(package)
{
    [Fact]
    public async Task The_smallest_sample_answers_with_a_read_only_root()
    {
        machine.Require();
        SampleFolder.CopyTo(Sandbox, Package, "Minimal");
        await Sandbox.Build();

        var (image, manifest) = await GeneratedImage.Of(machine, Package, Sandbox, ".", "bin/deploy/");
        await using var container = await RunningContainer.Start(machine, image, manifest);

        Assert.Equal("Hello from Kubernetes.", await container.Answer("/"));
    }
}

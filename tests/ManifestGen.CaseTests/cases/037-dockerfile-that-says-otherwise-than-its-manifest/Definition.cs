namespace ManifestGen.CaseTests.Cases.DockerfileThatSaysOtherwiseThanItsManifest;

/// <summary>A Dockerfile of the user's own that has another user, another port and another time to stop than the Pod, and the SDK in its image.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Resources = new(Cpu.Millicores(250), Memory.Mebibytes(256)),
            },
        ],
    };
}

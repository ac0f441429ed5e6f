using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageMadeByTheSdk;

/// <summary>No Dockerfile: a file of MSBuild says what the SDK is to make, so that image and manifest agree.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Image = new Image { Build = ImageBuild.Sdk, Base = ImageBase.ChiseledExtra },
                Ports = [new Port("http", 5000), new Port("gossip", 5001) { Protocol = PortProtocol.Udp }],
                Security = new ContainerSecurity { RunAsUser = 5000 },
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Image = new Image { Build = ImageBuild.Sdk, BaseDigest = "sha256:2b1e1d2c3f4a5b6c7d8e9f00112233445566778899aabbccddeeff0011223344" },
            },
        ],
    };
}

/// <summary>A path in which XML and MSBuild would see something else.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { Path = "/src/Shop & Web;$(x)/Shop.Web.csproj" }, UsualFacts.Worker with { PublishSingleFile = true, SelfContained = true }],
    };
}

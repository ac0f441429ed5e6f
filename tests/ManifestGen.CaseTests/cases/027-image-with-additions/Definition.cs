using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageWithAdditions;

/// <summary>Everything that can be added to an image: packages, files, authorities, culture data and time zones, on pinned images, for a builder without cache mounts.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Image = new Image
                {
                    Base = ImageBase.Alpine,
                    BaseDigest = "sha256:2b1e1d2c3f4a5b6c7d8e9f00112233445566778899aabbccddeeff0011223344",
                    SdkDigest = "sha256:0011223344556677889900aabbccddeeff112233445566778899aabbccddeeff",
                    CacheMounts = false,
                    Packages = ["fontconfig", "ttf-dejavu=2.37-r5"],
                    Files = [new ImageFile("bin/fonts", "/usr/share/fonts/shop"), new ImageFile("../price list.json", "/app/data/price list.json")],
                    Certificates = ["certs/company-root.pem"],
                    Cultures = true,
                    TimeZones = true,
                },
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Image = new Image { Packages = ["fontconfig"], Certificates = ["certs/company-root.crt"] },
            },
        ],
    };
}

/// <summary>A project that says what it is, and has content in a folder that is kept out elsewhere.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects =
        [
            UsualFacts.Web with
            {
                Description = "The front of\n  the \"shop\"",
                SourceRepository = "https://git.example.com/shop",
                License = "MIT",
                KeptOut = ["/src/Shop.Web/wwwroot/lib/map/bin/map.js"],
            },
            UsualFacts.Worker,
        ],
    };
}

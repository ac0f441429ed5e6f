using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfPublishedOutput;

/// <summary>Published before, copied in: on a chiseled image, where an authority's certificate is only a file, and as a program for Alpine.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Image = new Image { Build = ImageBuild.Published, Base = ImageBase.ChiseledExtra, Certificates = ["certs/company-root.crt"] },
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Image = new Image { Build = ImageBuild.Published, Base = ImageBase.Alpine, Cultures = true },
            },
        ],
    };
}

/// <summary>A build with one folder for all output, and one folder that all images are built from.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { ContextDirectory = "/src/Shop.Web", OutputDirectory = "/src/artifacts/bin/Shop.Web/" }, UsualFacts.Worker with { SelfContained = true, PublishTrimmed = true }],
        Options = usual.Options with { ImageContext = "/src/" },
    };
}

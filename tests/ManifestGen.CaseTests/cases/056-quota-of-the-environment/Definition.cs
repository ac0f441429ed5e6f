using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.QuotaOfTheEnvironment;

/// <summary>An environment that gives less than the product may grow to.</summary>
public sealed class Shop : IProductDefinition, ICaseFacts
{
    public Product Define(BuildContext build) => new("shop")
    {
        Profile = build.Choose<Profile>(
            new Staging { Namespace = new("shop-staging"), Quota = new() { Memory = Memory.Mebibytes(512) } },
            new Production { Namespace = new("shop-production"), Quota = new() { Memory = Memory.Gibibytes(16) } }),
        Components = [new WebComponent("storefront", Projects.Shop_Web) { Scaling = Autoscale.Between(2, 20) }],
    };

    public BuildFacts Facts(BuildFacts usual) => usual with { Options = usual.Options with { Environment = "staging" } };
}

using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ProfileOfProduction;

public sealed class Definition : ShopOfProfiles;

public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { Options = usual.Options with { Environment = "production" } };
}

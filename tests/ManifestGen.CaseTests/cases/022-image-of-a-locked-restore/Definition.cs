using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfALockedRestore;

/// <summary>A restore with a lock file gets no runtime that the file does not list.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { RestoreFiles = ["/src/Directory.Packages.props", "/src/Shop.Shared/packages.lock.json", "/src/Shop.Web/packages.lock.json"] }],
    };
}

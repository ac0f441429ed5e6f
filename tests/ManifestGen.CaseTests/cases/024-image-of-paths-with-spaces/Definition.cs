using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfPathsWithSpaces;

/// <summary>Paths with spaces and letters beyond ASCII stay one word in every instruction.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { Path = "/src/Der Laden/Größe $1/Shop.Web.csproj", RestoreFiles = ["/src/Der Laden/nuget.config"], ProjectReferences = [] }],
    };
}

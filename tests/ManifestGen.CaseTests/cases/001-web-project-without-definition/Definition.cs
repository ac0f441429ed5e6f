using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.WebProjectWithoutDefinition;

/// <summary>A web project that says nothing: everything comes from its own facts.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { ProjectName = "Shop.Web", ProjectDirectory = "/src/Shop.Web", Projects = [UsualFacts.Web] };
}

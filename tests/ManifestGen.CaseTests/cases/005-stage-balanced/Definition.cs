using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.StageBalanced;

/// <summary>The third rung: one address over several Pods, whose number is still fixed.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { Projects = [UsualFacts.Web], Options = usual.Options with { Stage = Stage.Balanced } };
}

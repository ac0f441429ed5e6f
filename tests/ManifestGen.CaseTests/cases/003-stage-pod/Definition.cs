using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.StagePod;

/// <summary>The first rung: one Pod, its account before it in the same file, since the API server takes no Pod whose account it does not know.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { Projects = [UsualFacts.Web], Options = usual.Options with { Stage = Stage.Pod } };
}

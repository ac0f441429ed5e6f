using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.StageReplicas;

/// <summary>The second rung: a Deployment with a number of replicas, and no Service yet.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { Projects = [UsualFacts.Web], Options = usual.Options with { Stage = Stage.Replicas } };
}

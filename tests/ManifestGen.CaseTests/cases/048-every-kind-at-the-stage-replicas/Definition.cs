using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.EveryKindAtTheStageReplicas;

public sealed class Definition : EveryKind;

public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { Options = usual.Options with { Stage = Stage.Replicas } };
}

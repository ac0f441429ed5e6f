using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.WorkerProjectWithoutDefinition;

/// <summary>A worker that says nothing: one replica, no Service, no autoscaler, the plain runtime below it.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with { ProjectName = "Shop.Worker", ProjectDirectory = "/src/Shop.Worker", Projects = [UsualFacts.Worker] };
}

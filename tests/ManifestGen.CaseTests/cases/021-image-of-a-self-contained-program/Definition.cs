using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfASelfContainedProgram;

/// <summary>A program that brings its runtime along is started by itself, on an image without one.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Worker with { SelfContained = true, PublishTrimmed = true, PublishSingleFile = true }],
    };
}

using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.OutputOutsideTheBuildFolder;

/// <summary>A Dockerfile that is written outside the folder it builds from is named without a path of this machine.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web],
        Options = usual.Options with { OutputPath = "/out/deploy/" },
    };
}

using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfANativeExecutable;

/// <summary>Native AOT: built on the platform it is for, with a linker, and put on an image without any runtime.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { PublishAot = true, InvariantGlobalization = true }],
    };
}

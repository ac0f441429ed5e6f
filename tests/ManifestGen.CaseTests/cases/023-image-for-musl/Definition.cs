using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageForMusl;

/// <summary>A project that names a runtime of Alpine gets Alpine below it, and no other architecture.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { RuntimeIdentifier = "linux-musl-x64" }],
    };
}

using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfAWorkerOnAspnet;

/// <summary>A worker that uses the ASP.NET shared framework gets the image that holds it, of its own older release.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Worker with { UsesAspNetCore = true, TargetFramework = "net8.0" }],
    };
}

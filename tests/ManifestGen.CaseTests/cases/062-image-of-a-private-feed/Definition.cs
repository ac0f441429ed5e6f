using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ImageOfAPrivateFeed;

/// <summary>A restore that takes credentials from the environment and packages from a folder of the product.</summary>
public sealed class Facts : ICaseFacts
{
    BuildFacts ICaseFacts.Facts(BuildFacts usual) => usual with
    {
        Projects = [UsualFacts.Web with { FeedVariables = ["FEED_TOKEN", "FEED_USER"], FeedFolders = ["/src/local packages"], LinkedFiles = ["/src/Common/Clock.cs"] }],
    };
}

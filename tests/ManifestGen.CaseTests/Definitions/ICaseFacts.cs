using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Definitions;

/// <summary>What the build knows in a case, where that is not what it knows in the others.</summary>
public interface ICaseFacts
{
    /// <summary>The facts of the case.</summary>
    /// <param name="usual">The facts of the cases that say nothing.</param>
    BuildFacts Facts(BuildFacts usual);
}

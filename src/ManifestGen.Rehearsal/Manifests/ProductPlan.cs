namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What of a product is played.</summary>
/// <param name="Components">The components that run until they are told to end, in the order of their names.</param>
/// <param name="Jobs">What runs to its end, in the order of their names.</param>
/// <param name="Notes">What is read and not played, in words, and what that means.</param>
internal sealed record ProductPlan(IReadOnlyList<ComponentPlan> Components, IReadOnlyList<JobPlan> Jobs, IReadOnlyList<string> Notes);

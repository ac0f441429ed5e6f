namespace ManifestGen.Tool.Diffing;

/// <summary>What is compared, and how the answer is given.</summary>
/// <param name="Path">The project file or folder that was named; null for the working folder.</param>
/// <param name="Environments">The environments to compare; those of the project when none is named.</param>
/// <param name="TellsByExitCode">Whether differences have an exit code of their own.</param>
/// <param name="AsJson">Whether to answer in JSON.</param>
internal sealed record DiffTarget(string? Path, IReadOnlyList<string> Environments, bool TellsByExitCode, bool AsJson);

using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Input;

/// <summary>What reading a set of files gave.</summary>
/// <param name="Files">The files that could be read.</param>
/// <param name="Unreadable">Those that could not.</param>
internal sealed record InputContent(IReadOnlyList<SourceFile> Files, IReadOnlyList<UnreadableFile> Unreadable);

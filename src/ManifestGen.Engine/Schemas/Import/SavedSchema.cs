using ManifestGen.Engine.Schemas.Custom;

namespace ManifestGen.Engine.Schemas.Import;

/// <summary>The schema of a kind as it is saved.</summary>
/// <param name="FileName">The name of its file, <c>Kind.group.yaml</c>.</param>
/// <param name="Group">The group of its API.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Versions">The versions of its API that it has.</param>
/// <param name="Text">The file's text. The same schema has the same text, wherever it came from.</param>
public sealed record SavedSchema(string FileName, string Group, string Kind, IReadOnlyList<string> Versions, string Text)
{
    /// <summary>Makes one of a kind.</summary>
    internal static SavedSchema Of(string fileName, KindSchema kind) =>
        new(fileName, kind.Group, kind.Kind, [.. kind.Versions.Select(v => v.Name)], new SavedSchemaText(kind).Write());
}

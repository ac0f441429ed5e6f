using ManifestGen.Engine.Diagnostics;
using YamlDotNet.Core;

namespace ManifestGen.Engine.Yaml;

/// <summary>Where a document's text begins in its file.</summary>
/// <param name="File">The file's path, as the user knows it.</param>
/// <param name="LinesBefore">How many lines of the file come before it.</param>
internal readonly record struct DocumentPlace(string File, int LinesBefore)
{
    /// <summary>The place in the file of a place in the document.</summary>
    public Location Of(in Mark mark) => new(File, LinesBefore + (int)mark.Line, (int)mark.Column);
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation;

/// <summary>What was found in one document of a file.</summary>
/// <param name="File">The file's path, as the user knows it.</param>
/// <param name="Document">The document's place in the file, counted from 0.</param>
/// <param name="ApiVersion"><c>apiVersion</c>; empty when missing or not readable.</param>
/// <param name="Kind"><c>kind</c>; empty when missing or not readable.</param>
/// <param name="Name"><c>metadata.name</c>; empty when missing or not readable.</param>
/// <param name="Status">How the document was judged.</param>
/// <param name="Diagnostics">What was found, in the order of its place.</param>
public sealed record DocumentResult(
    string File,
    int Document,
    string ApiVersion,
    string Kind,
    string Name,
    DocumentStatus Status,
    IReadOnlyList<Diagnostic> Diagnostics);

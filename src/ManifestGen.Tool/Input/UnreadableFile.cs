using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tool.Input;

/// <summary>A file that could not be read.</summary>
/// <param name="Path">The path as the user knows it.</param>
/// <param name="Reason">What the system said.</param>
internal sealed record UnreadableFile(string Path, string Reason)
{
    /// <summary>The system refuses to give a file's content.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("MG9010", Severity.Error,
        "The file cannot be read: {0}",
        "Check that the file exists and that this user may read it.");

    /// <summary>The file as a document that is not valid.</summary>
    public DocumentResult ToResult() =>
        new(Path, 0, "", "", "", DocumentStatus.Invalid, [Unreadable.At(new Location(Path), Reason)]);
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Writing;

/// <summary>What can be wrong with the output folder.</summary>
internal static class OutputErrors
{
    /// <summary>The folder, or a file in it, cannot be read or written. Whatever was there is as it was.</summary>
    public static readonly DiagnosticDescriptor Unwritable = new("MG9101", Severity.Error,
        "The output cannot be written to '{0}': {1}",
        "Set ManifestGenOutputPath to a folder that can be written to, or make room in this one. What it held before is unchanged.");

    /// <summary>A file of the user's own has the name of one to write.</summary>
    public static readonly DiagnosticDescriptor NotOurs = new("MG9102", Severity.Error,
        "'{0}' was not written by ManifestGen, and is not replaced",
        "Move or delete the file, or set ManifestGenOutputPath to another folder.");

    /// <summary>What is in the folder is not what would be written.</summary>
    public static readonly DiagnosticDescriptor Stale = new("MG9103", Severity.Error,
        "'{0}' is not up to date: {1}",
        "Run the build with ManifestGenCheck set to false, and commit what it writes.");
}

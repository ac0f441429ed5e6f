using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Guarding;

/// <summary>What the upgrade guard keeps from happening, and what can be wrong with its file.</summary>
public static class GuardErrors
{
    /// <summary>A field would change that the API server does not let change.</summary>
    public static readonly DiagnosticDescriptor Immutable = new("MG9111", Severity.Error,
        "{0}: {1} may not change; it is '{2}' and would be '{3}'",
        "Keep it, or give the component another name. To make the resource anew, delete it from the cluster with '{4}' and build once with ManifestGenAcceptChanges=true.");

    /// <summary>A resource would be gone.</summary>
    public static readonly DiagnosticDescriptor Dropped = new("MG9112", Severity.Error,
        "{0} would no longer be written, and what runs of it would stay behind",
        "Bring it back under its name. If it is to go, delete it from the cluster with '{1}' and build once with ManifestGenAcceptChanges=true.");

    /// <summary>Something would change or be gone that others depend on.</summary>
    public static readonly DiagnosticDescriptor Promised = new("MG9113", Severity.Error,
        "{0}: others may depend on {1}, which is '{2}' and would be {3}",
        "Keep it, and add what is new beside it. When nobody needs it any more, build once with ManifestGenAcceptChanges=true.");

    /// <summary>An amount of storage would shrink.</summary>
    public static readonly DiagnosticDescriptor Shrunk = new("MG9114", Severity.Error,
        "{0}: {1} cannot become less than it is, '{2}', and would be '{3}'",
        "Keep it or ask for more. To make the claim anew, without its data, delete it with '{4}' and build once with ManifestGenAcceptChanges=true.");

    /// <summary>The file cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = new("MG9115", Severity.Error,
        "The lock file cannot be read: {0}",
        "Restore it from the repository, both sides of a merge in it. To begin anew from what is written now, delete it and run 'manifestgen lock'.");

    /// <summary>The file is not up to date, and nothing may be written.</summary>
    public static readonly DiagnosticDescriptor Stale = new("MG9116", Severity.Error,
        "The lock file does not hold everything that is written now",
        "Run the build with ManifestGenCheck set to false, and commit the lock file that it writes.");

    /// <summary>The file cannot be written.</summary>
    public static readonly DiagnosticDescriptor Unwritable = new("MG9117", Severity.Error,
        "The lock file cannot be written: {0}",
        "Make the file and its folder writable. The output is unchanged.");
}

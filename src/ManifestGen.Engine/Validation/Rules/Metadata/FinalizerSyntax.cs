using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>Judges the name of a finalizer, of any resource or of a namespace.</summary>
internal static class FinalizerSyntax
{
    /// <summary>A finalizer that is neither qualified nor one of Kubernetes' own.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4004", Severity.Error,
        "Invalid finalizer '{0}': {1}",
        "Name the finalizer domain/name, such as example.com/cleanup, or leave it out: the controller that needs one adds it.");

    /// <summary>Reports a name that the API server does not take.</summary>
    /// <param name="finalizer">The name.</param>
    /// <param name="ownsNames">Whether names without a domain must be Kubernetes' own; resources of a CRD may have others.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="path">The path to report, where the API server's differs from the field's own.</param>
    public static void Check(Field finalizer, bool ownsNames, DiagnosticSink sink, string? path = null)
    {
        // A null in the list is an empty name.
        var name = finalizer.Text ?? "";
        if (Problem(name, ownsNames) is { } problem) sink.Add(Invalid, path is null ? finalizer.Location : finalizer.Location with { Path = path }, name, problem);
    }

    private static string? Problem(string name, bool ownsNames)
    {
        if (QualifiedName.Problem(name) is { } problem) return problem;
        if (!ownsNames || name.Contains('/', StringComparison.Ordinal)) return null;
        return name is "kubernetes" or "orphan" or "foregroundDeletion" ? null : "name is neither a standard finalizer name nor is it fully qualified";
    }
}

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What keeps a product from being rehearsed.</summary>
internal static class RehearsalDiagnostics
{
    /// <summary>The reports cannot be written.</summary>
    public static readonly DiagnosticDescriptor ReportsUnwritable = new("MG8909", Severity.Error,
        "The reports of the rehearsal cannot be written here: {0}",
        "Name a folder that can be written to with --report, or make room in this one.");

    /// <summary>There is nothing that could run.</summary>
    public static readonly DiagnosticDescriptor Nothing = new("MG8910", Severity.Error,
        "There is nothing to rehearse in '{0}': no Deployment or Pod whose container runs a project of this product",
        "Build a product with a web or worker component, as plain manifests: ManifestGenFormat must be yaml.");

    /// <summary>A value comes from a Secret or ConfigMap that is not among the manifests.</summary>
    public static readonly DiagnosticDescriptor MissingValue = new("MG8911", Severity.Error,
        "The variable '{0}' of '{1}' comes from {2} '{3}', which is not here",
        "Give it a value for rehearsals: write the line {0}=VALUE in '{4}', and keep that file out of version control when the value is a secret.");

    /// <summary>A workload's container runs something else than a project of the product.</summary>
    public static readonly DiagnosticDescriptor ForeignProgram = new("MG8912", Severity.Warning,
        "The container '{0}' of '{1}' does not run a project of this product, and is not rehearsed",
        "Rehearse it on a cluster. What the others need of it can be given in '{2}', the address of one that runs here for example.");

    /// <summary>A line of the file of requests or of variables cannot be read.</summary>
    public static readonly DiagnosticDescriptor UnreadableLine = new("MG8913", Severity.Error,
        "{0}",
        "{1}");

    /// <summary>The machine cannot play Kubernetes.</summary>
    public static readonly DiagnosticDescriptor Platform = new("MG8914", Severity.Error,
        "A rehearsal needs Linux or macOS: {0} has no SIGTERM, with which Kubernetes ends a process",
        "Run it in WSL, in a container or on a CI machine with Linux.");
}

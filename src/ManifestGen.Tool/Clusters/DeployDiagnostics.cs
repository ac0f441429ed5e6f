using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Clusters;

/// <summary>What keeps a product from being brought to a cluster, on this machine's side.</summary>
internal static class DeployDiagnostics
{
    public static readonly DiagnosticDescriptor NoManifests = new("MG8967", Severity.Error,
        "there are no manifests in '{0}'",
        "Build the project first, as 'manifestgen up' does, or name a folder with manifests.");

    public static readonly DiagnosticDescriptor NotBuilt = new("MG8968", Severity.Error,
        "the project '{0}' does not build",
        "Mend the errors above, which 'dotnet build' shows too; the cluster is as it was.");

    public static readonly DiagnosticDescriptor NoImage = new("MG8969", Severity.Error,
        "the image '{0}' was not {1}",
        "See what the program said above, and 'manifestgen doctor' for what is missing; --no-images deploys with the images that are there.");

    public static readonly DiagnosticDescriptor NoWorkload = new("MG8970", Severity.Error,
        "there is no workload '{0}' among the manifests in '{1}'",
        "Name one of: {2}.");
}

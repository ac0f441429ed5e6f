using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>A resource's finalizers have names that the API server takes, and do not contradict each other.</summary>
internal sealed class MetadataFinalizersRule : IManifestRule
{
    /// <summary>Dependents are both to be orphaned and to be deleted first.</summary>
    public static readonly DiagnosticDescriptor Conflict = new("MG4005", Severity.Error,
        "Finalizers orphan and foregroundDeletion cannot be both set",
        "Leave both out; they are set when the resource is deleted, by the chosen deletion policy.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        var finalizers = manifest["metadata"]["finalizers"];
        if (finalizers.Count == 0) return;

        // A budget's metadata gets only the checks that resources of a CRD get.
        var ownsNames = ResourceKinds.IsOwn(manifest) && manifest.Kind != "PodDisruptionBudget";
        var orphans = false;
        var deletes = false;
        foreach (var finalizer in finalizers.Items)
        {
            FinalizerSyntax.Check(finalizer, ownsNames, sink);
            orphans |= finalizer.String == "orphan";
            deletes |= finalizer.String == "foregroundDeletion";
        }

        if (orphans && deletes) sink.Add(Conflict, finalizers);
    }
}

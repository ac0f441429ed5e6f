using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>Fields of the metadata that the API server keeps for itself hold nothing that it refuses.</summary>
internal sealed class MetadataSystemFieldsRule : IManifestRule
{
    /// <summary>A generation below zero.</summary>
    public static readonly DiagnosticDescriptor NegativeGeneration = new("MG4009", Severity.Error,
        "Generation {0} must be greater than or equal to 0",
        "Remove metadata.generation; the API server counts it.");

    /// <summary>Managed fields that no client would write.</summary>
    public static readonly DiagnosticDescriptor InvalidManagedFields = new("MG4010", Severity.Error,
        "Managed fields: {0}",
        "Remove metadata.managedFields; the API server keeps them.");

    private const int MaxManagerLength = 128;
    private const int MaxSubresourceLength = 256;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        var metadata = manifest["metadata"];
        if (metadata["generation"] is { Integer: < 0 and var generation } field && !IsCounted(manifest)) sink.Add(NegativeGeneration, field, generation);
        foreach (var entry in metadata["managedFields"].Items)
        {
            if (entry["operation"] is { String: not ("Apply" or "Update") } operation) Report(operation, "`operation` must be `Apply` or `Update`");
            if (entry["fieldsType"] is { String: not ("FieldsV1" or "" or null) } type) Report(type, "`fieldsType` must be `FieldsV1`");
            if (entry["manager"] is { String.Length: > MaxManagerLength } manager) Report(manager, "`manager` may not be longer than 128");
            if (entry["subresource"] is { String.Length: > MaxSubresourceLength } subresource) Report(subresource, "`subresource` may not be longer than 256");
        }

        void Report(Field at, string what) => sink.Add(InvalidManagedFields, at, what);
    }

    // Of kinds whose changes it counts the API server sets the generation itself, whatever it was.
    private static bool IsCounted(Manifest manifest) => manifest.Group switch
    {
        "" => manifest.Kind is "Pod" or "PodTemplate" or "ReplicationController",
        "autoscaling" or "rbac.authorization.k8s.io" => false,
        _ => true,
    };
}

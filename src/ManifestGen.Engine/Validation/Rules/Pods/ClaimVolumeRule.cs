using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Rules.Storage;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume made from a claim names it, and one that makes its own claim describes it.</summary>
internal sealed class ClaimVolumeRule : VolumeRule
{
    /// <summary>A volume uses the claim that another volume of the same Pod makes.</summary>
    public static readonly DiagnosticDescriptor Taken = new("MG4129", Severity.Error,
        "Invalid claim '{0}': must not reference a PVC that gets created for an ephemeral volume",
        "Mount the ephemeral volume itself, or name another claim.");

    /// <summary>The claim's metadata has more than labels and annotations.</summary>
    public static readonly DiagnosticDescriptor ForbiddenMetadata = new("MG4130", Severity.Error,
        "Forbidden: `{0}` cannot be set",
        "Remove `{0}`: the claim is named after the pod and the volume; only labels and annotations may be given.");

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        switch (volume.Source.Kind)
        {
            case "persistentVolumeClaim":
                if (RequiredField.CheckText(volume.Source.Field, "claimName", sink)) CheckNotEphemeral(volume, sink);
                break;
            case "ephemeral":
                CheckTemplate(volume, sink);
                break;
        }
    }

    // Only a Pod has a name from which those of its claims are made.
    private static void CheckNotEphemeral(PodVolume volume, DiagnosticSink sink)
    {
        var claim = volume.Source.Field["claimName"];
        if (!volume.Pod.IsPod || volume.Pod.Manifest.Name.Length == 0) return;
        foreach (var other in volume.Pod.Spec["volumes"].Items)
        {
            if (PodVolumeSource.Of(other).Kind != "ephemeral" || claim.String != $"{volume.Pod.Manifest.Name}-{other["name"].String}") continue;
            sink.Add(Taken, claim, claim.String);
        }
    }

    private static void CheckTemplate(PodVolume volume, DiagnosticSink sink)
    {
        var template = volume.Source.Field["volumeClaimTemplate"];
        if (!template.Exists)
        {
            RequiredField.Check(volume.Source.Field, "volumeClaimTemplate", sink);
            return;
        }

        Labels.LabelSyntax.Check(template["metadata"]["labels"], sink);
        Labels.AnnotationSyntax.Check(template["metadata"]["annotations"], sink);
        foreach (var (name, value) in template["metadata"].Entries)
        {
            if (name is not ("labels" or "annotations") && value.Exists) sink.Add(ForbiddenMetadata, value, name);
        }

        ClaimSpecSyntax.Check(template["spec"], isTemplate: true, sink);
        CheckClaimName(volume, sink);
    }

    private static void CheckClaimName(PodVolume volume, DiagnosticSink sink)
    {
        if (!volume.Pod.IsPod || volume.Pod.Manifest.Name.Length == 0 || volume.Name.Length == 0) return;
        var name = $"{volume.Pod.Manifest.Name}-{volume.Name}";
        NameField.Report(volume.Field["name"], name, Dns1123Subdomain.Problem(name), sink);
    }
}

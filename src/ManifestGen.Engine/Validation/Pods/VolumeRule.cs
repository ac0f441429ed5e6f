using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Validation.Pods;

/// <summary>A rule on each volume of a pod.</summary>
internal abstract class VolumeRule : PodRule
{
    /// <inheritdoc />
    protected sealed override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var field in pod.Spec["volumes"].Items)
        {
            var volume = new PodVolume(field, PodVolumeSource.Of(field), pod);

            // In a StatefulSet a claim template of the same name takes the volume's place, whatever the volume says.
            if (pod.FindClaimTemplate(volume.Name).Node is null) Check(volume, context, sink);
        }
    }

    /// <summary>Reports what is wrong with a volume.</summary>
    protected abstract void Check(PodVolume volume, RuleContext context, DiagnosticSink sink);
}

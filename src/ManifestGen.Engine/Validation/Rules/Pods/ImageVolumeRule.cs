using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume is made from an image only where a release can, and in a Pod names the image.</summary>
internal sealed class ImageVolumeRule : VolumeRule
{
    /// <summary>The first release with such volumes; before, the source is dropped, and a volume without any is left.</summary>
    private static readonly KubernetesVersion Since = new(35);

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "image") return;
        if (context.Version < Since) sink.Add(ValueField.Unsupported, volume.Source.Field.Location with { Path = volume.Field.Path }, "image", "every other type of volume");
        else if (volume.Pod.IsPod) RequiredField.CheckText(volume.Source.Field, "reference", sink);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume of a Pod that is made from an image names the image.</summary>
internal sealed class ImageVolumeRule : VolumeRule
{
    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind == "image" && volume.Pod.IsPod) RequiredField.CheckText(volume.Source.Field, "reference", sink);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume of facts about the pod has one fact in each file.</summary>
internal sealed class DownwardApiVolumeRule : VolumeRule
{
    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "downwardAPI") return;
        NumberField.CheckFileMode(volume.Source.Field["defaultMode"], "defaultMode", sink);
        foreach (var item in volume.Source.Field["items"].Items) DownwardApiFile.Check(item, volume.Source.Field, sink);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume made from a folder of the node names it without steps up.</summary>
internal sealed class HostPathVolumeRule : VolumeRule
{
    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "hostPath") return;
        if (RequiredField.CheckText(volume.Source.Field, "path", sink)) PathField.CheckNoStepUp(volume.Source.Field["path"], sink);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume made from a ConfigMap or a Secret names it, and puts its keys where files can be.</summary>
internal sealed class KeyedVolumeRule : VolumeRule
{
    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        var source = volume.Source.Field;
        switch (volume.Source.Kind)
        {
            case "secret":
                RequiredField.CheckText(source, "secretName", sink);
                break;
            case "configMap":
                RequiredField.CheckText(source, "name", sink);
                break;
            default:
                return;
        }

        NumberField.CheckFileMode(source["defaultMode"], "defaultMode", sink);
        KeyItems.Check(source, sink);
    }
}

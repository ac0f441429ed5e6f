using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume is of a type that nodes still know.</summary>
internal sealed class DeprecatedVolumeRule : VolumeRule
{
    /// <summary>The type is not kept up, or is gone.</summary>
    public static readonly DiagnosticDescriptor Deprecated = new("MG4194", Severity.Warning,
        "Volume type {0} is {1}",
        "Use a PersistentVolumeClaim whose storage class has a CSI driver, or fetch the files in an init container.");

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        var state = volume.Source.Kind switch
        {
            "gitRepo" => "deprecated, and disabled from 1.33 on",
            "glusterfs" => "no longer available since 1.26",
            "cephfs" or "rbd" => "no longer available since 1.31",
            "flocker" or "quobyte" or "storageos" => "no longer available since 1.25",
            "scaleIO" => "no longer available since 1.22",
            "photonPersistentDisk" => "no longer available since 1.31",
            _ => null,
        };
        if (state is not null) sink.Add(Deprecated, volume.Source.Field, volume.Source.Kind, state);
    }
}

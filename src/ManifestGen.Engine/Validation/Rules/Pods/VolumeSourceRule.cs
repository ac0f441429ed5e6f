using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume is made from one thing.</summary>
internal sealed class VolumeSourceRule : VolumeRule
{
    /// <summary>The volume has several sources.</summary>
    public static readonly DiagnosticDescriptor Several = new("MG4123", Severity.Error,
        "Forbidden: may not specify more than 1 volume type; this volume is already of type {0}",
        "Keep one source, and make a second volume with a name of its own for `{1}`.");

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        foreach (var (name, value) in volume.Field.Entries)
        {
            if (!value.Exists || name == volume.Source.Kind || !PodVolumeSource.IsKind(name)) continue;
            sink.Add(Several, value, volume.Source.Kind, name);
        }
    }
}

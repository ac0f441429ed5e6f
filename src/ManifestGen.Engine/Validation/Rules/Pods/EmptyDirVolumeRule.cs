using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The size that an empty volume may grow to is not below zero.</summary>
internal sealed class EmptyDirVolumeRule : VolumeRule
{
    /// <summary>The size is below zero.</summary>
    public static readonly DiagnosticDescriptor NegativeSize = new("MG4128", Severity.Error,
        "Forbidden: SizeLimit field must be a valid resource quantity, not {0}",
        "Set `sizeLimit` to a size such as 1Gi, or remove it to have no limit.");

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "emptyDir") return;
        var limit = volume.Source.Field["sizeLimit"];
        if (limit.Quantity is { Sign: < 0 }) sink.Add(NegativeSize, limit, limit.Text);
    }
}

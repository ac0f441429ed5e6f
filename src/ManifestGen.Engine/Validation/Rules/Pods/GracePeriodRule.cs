using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The time that a pod gets to stop is not below zero.</summary>
internal sealed class GracePeriodRule : PodRule
{
    /// <summary>The time is below zero.</summary>
    public static readonly DiagnosticDescriptor Negative = new("MG4190", Severity.Warning,
        "terminationGracePeriodSeconds {0} is negative, and is treated as 1",
        "Set the time that the process needs to finish its work, or 0 to end it at once.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var field = pod.Spec["terminationGracePeriodSeconds"];
        if (field.Integer is < 0 and var seconds) sink.Add(Negative, field, seconds);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Resources;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a pod takes beside its containers is in resources that containers have.</summary>
internal sealed class OverheadRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var (name, amount) in pod.Spec["overhead"].Entries)
        {
            if (ResourceName.ContainerProblem(name) is { } problem) Report(pod, name, amount, ResourceRequirements.UnknownResource, sink, name, problem);
            if (amount.Quantity is { Sign: < 0 }) Report(pod, name, amount, ResourceRequirements.InvalidAmount, sink, amount.Text, name, "must be greater than or equal to 0");
        }
    }

    // The API server judges it as if it were a container's limits, and says so.
    private static void Report(PodTemplate pod, string name, Field amount, DiagnosticDescriptor descriptor, DiagnosticSink sink, params ReadOnlySpan<object?> arguments) =>
        sink.Add(descriptor, amount.Location with { Path = $"{pod.Spec["overhead"].Path}.limits[{name}]" }, arguments);
}

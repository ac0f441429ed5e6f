using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A Pod's priority comes from its class, not from a number.</summary>
internal sealed class PriorityRule : PodRule
{
    /// <summary>A Pod has a number and no class to have it from.</summary>
    public static readonly DiagnosticDescriptor WithoutClass = new("MG4193", Severity.Error,
        "Forbidden: the integer value of priority ({0}) must not be provided in pod spec",
        "Remove `priority`, and name a PriorityClass in `priorityClassName`.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        // Without a class the priority is 0, and that may be said.
        var priority = pod.Spec["priority"];
        if (!pod.IsPod || priority.Integer is null or 0 || pod.Spec["priorityClassName"].String is { Length: > 0 }) return;
        sink.Add(WithoutClass, priority, priority.Text);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a pod waits for before it is placed, or before it counts as ready, has a name of its own.</summary>
internal sealed class PodGateRule : PodRule
{
    /// <summary>A Pod that is to wait has a node already.</summary>
    public static readonly DiagnosticDescriptor Placed = new("MG4176", Severity.Error,
        "Forbidden: `nodeName` cannot be set until all schedulingGates have been cleared",
        "Remove `nodeName` or `schedulingGates`.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        foreach (var gate in pod.Spec["readinessGates"].Items) NameField.CheckQualifiedItem(gate["conditionType"], sink);
        var gates = pod.Spec["schedulingGates"];
        var at = 0;
        foreach (var gate in gates.Items)
        {
            var name = gate["name"].String ?? "";
            if (QualifiedName.Problem(name) is { } problem) sink.Add(NameField.Invalid, gate, name, problem);
            if (DuplicateValue.StandsBefore(gates, "name", name, at++)) sink.Add(DuplicateValue.Repeated, gate, name);
        }

        if (pod.IsPod && gates.Count > 0 && pod.Spec["nodeName"].String is { Length: > 0 }) sink.Add(Placed, pod.Spec["nodeName"]);
    }
}

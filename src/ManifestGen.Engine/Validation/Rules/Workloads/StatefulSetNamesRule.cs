using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>The Service that names a StatefulSet's pods is named as a Service can be, and its claims are as volumes can be.</summary>
internal sealed class StatefulSetNamesRule : WorkloadRule
{
    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.StatefulSet) return;
        NameField.CheckLabel(workload.Spec["serviceName"], sink);
        foreach (var claim in workload.Spec["volumeClaimTemplates"].Items)
        {
            // Each claim becomes a volume of the template, and it is that volume which the API server names.
            var name = claim["metadata"]["name"];
            var place = name.Location with { Path = $"{workload.Pod.Spec.Path}.volumes[{claim.Node?.Index ?? 0}].name" };
            if (string.IsNullOrEmpty(name.String)) sink.Add(RequiredField.Missing, place, "name");
            else if (Formats.Dns1123Label.Problem(name.String) is { } problem) sink.Add(NameField.Invalid, place, name.String, problem);
        }
    }
}

using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

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
            var name = claim["metadata"]["name"];
            if (string.IsNullOrEmpty(name.String)) sink.Add(RequiredField.Missing, Place(workload, claim, name), "name");
            else if (Dns1123Label.Problem(name.String) is { } problem) sink.Add(NameField.Invalid, Place(workload, claim, name), name.String, problem);
        }
    }

    // Each claim becomes a volume of the template, and it is that volume which the API server names.
    private static Location Place(Workload workload, Field claim, Field name) =>
        name.Location with { Path = string.Create(CultureInfo.InvariantCulture, $"{workload.Pod.Spec.Path}.volumes[{claim.Node?.Index ?? 0}].name") };
}

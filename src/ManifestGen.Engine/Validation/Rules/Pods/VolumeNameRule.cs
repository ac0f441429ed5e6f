using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Each volume of a pod has a DNS label of its own for its name.</summary>
internal sealed class VolumeNameRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var volumes = pod.Spec["volumes"];
        foreach (var volume in volumes.Items)
        {
            if (RequiredField.CheckText(volume, "name", sink)) NameField.CheckLabel(volume["name"], sink);
        }

        DuplicateValue.Check(volumes, "name", sink, name => pod.FindClaimTemplate(name).Node is not null);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A pod has containers, and each, init containers among them, has a DNS label of its own for its name.</summary>
internal sealed class ContainerNameRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var (containers, inits) = (pod.Spec["containers"], pod.Spec["initContainers"]);
        RequiredField.CheckList(pod.Spec, "containers", sink);
        foreach (var container in containers.Items)
        {
            if (RequiredField.CheckText(container, "name", sink)) NameField.CheckLabel(container["name"], sink);
        }

        DuplicateValue.Check(containers, "name", sink);
        var at = 0;
        foreach (var container in inits.Items)
        {
            if (RequiredField.CheckText(container, "name", sink)) NameField.CheckLabel(container["name"], sink);
            if (container["name"].String is { Length: > 0 } name
                && (DuplicateValue.StandsBefore(containers, "name", name, containers.Count) || DuplicateValue.StandsBefore(inits, "name", name, at)))
            {
                sink.Add(DuplicateValue.Repeated, container["name"], name);
            }

            at++;
        }
    }
}

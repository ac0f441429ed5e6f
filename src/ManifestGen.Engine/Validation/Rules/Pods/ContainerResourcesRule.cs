using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Resources;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>What a container requests and is limited to are resources that there are, in amounts that fit together.</summary>
internal sealed class ContainerResourcesRule : ContainerRule
{
    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var resources = container["resources"];
        if (resources.Exists) ResourceRequirements.Check(resources, ResourceName.ContainerProblem, sink);
    }
}

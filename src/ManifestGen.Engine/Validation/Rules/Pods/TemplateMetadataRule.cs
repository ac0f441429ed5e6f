using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>The labels and annotations that a template gives to its pods are well formed. The API server's paths leave <c>metadata</c> out.</summary>
internal sealed class TemplateMetadataRule : PodRule
{
    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        if (pod.IsPod) return;
        LabelSyntax.Check(pod.Metadata["labels"], sink, pod.Holder, "labels");
        AnnotationSyntax.Check(pod.Metadata["annotations"], sink, pod.Holder, "annotations");
    }
}

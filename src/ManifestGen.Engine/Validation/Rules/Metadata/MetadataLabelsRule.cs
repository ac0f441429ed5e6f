using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>A resource's own labels and annotations are well formed and not too large.</summary>
internal sealed class MetadataLabelsRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        var metadata = manifest["metadata"];
        LabelSyntax.Check(metadata["labels"], sink);
        AnnotationSyntax.Check(metadata["annotations"], sink);
    }
}

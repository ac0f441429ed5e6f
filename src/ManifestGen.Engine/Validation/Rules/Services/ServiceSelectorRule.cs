using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Services;

/// <summary>A Service's selector holds labels that a Pod can have.</summary>
internal sealed class ServiceSelectorRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (ServiceSpec.TryGet(manifest, out var spec)) LabelSyntax.Check(spec["selector"], sink);
    }
}

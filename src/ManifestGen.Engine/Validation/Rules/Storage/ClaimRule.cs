using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Storage;

/// <summary>A PersistentVolumeClaim, and each claim template of a StatefulSet, asks for storage in a way that can be met.</summary>
internal sealed class ClaimRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (manifest.Is("PersistentVolumeClaim", "v1")) ClaimSpecSyntax.Check(manifest["spec"], isTemplate: false, sink);
        if (!manifest.Is("StatefulSet", "apps/v1")) return;
        foreach (var template in manifest["spec"]["volumeClaimTemplates"].Items) ClaimSpecSyntax.Check(template["spec"], isTemplate: true, sink);
    }
}

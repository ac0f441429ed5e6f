using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>A Secret's keys are well formed, and its values fit in the cluster's store.</summary>
internal sealed class SecretDataRule : IManifestRule
{
    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Secret", "v1")) return;
        var content = new SecretContent(manifest);
        DataKeySyntax.Check(content.Encoded, "data", sink);
        DataKeySyntax.Check(content.Plain, "data", sink);
        if (content.Size is > DataKeySyntax.MaxBytes and var bytes) sink.Add(DataKeySyntax.TooLarge, content.Encoded, bytes);
    }
}

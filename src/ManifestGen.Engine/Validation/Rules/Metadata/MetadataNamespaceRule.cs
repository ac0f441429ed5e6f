using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Metadata;

/// <summary>The namespace that a resource names could be one.</summary>
internal sealed class MetadataNamespaceRule : IManifestRule
{
    /// <summary>Text that no namespace can be named.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4003", Severity.Error,
        "Invalid namespace '{0}': {1}",
        "Name a namespace: at most 63 lower-case letters, digits and '-', with a letter or digit at both ends.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (manifest.Namespace.Length == 0 || ClusterScope.Holds(manifest)) return;
        if (Dns1123Label.Problem(manifest.Namespace) is { } problem) sink.Add(Invalid, manifest["metadata"]["namespace"], manifest.Namespace, problem);
    }
}

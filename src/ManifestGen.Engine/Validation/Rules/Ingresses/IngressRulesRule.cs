using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>An Ingress routes something: it has rules or a default backend, and a rule for HTTP has paths.</summary>
internal sealed class IngressRulesRule : IManifestRule
{
    /// <summary>An Ingress that routes nothing.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG4341", Severity.Error,
        "Either `defaultBackend` or `rules` must be specified",
        "Add a rule with a host and paths, or a defaultBackend for all requests.");

    /// <summary>A rule that routes nothing.</summary>
    public static readonly DiagnosticDescriptor NoPaths = new("MG4342", Severity.Error,
        "A rule's `http` needs at least one path",
        "Add a path, such as path: / with pathType: Prefix, or remove http.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        var spec = manifest["spec"];
        if (spec["rules"].Count == 0 && !spec["defaultBackend"].Exists) sink.Add(Empty, spec);
        foreach (var rule in spec["rules"].Items)
        {
            if (rule["http"].Exists && rule["http"]["paths"].Count == 0) sink.Add(NoPaths, rule["http"]["paths"]);
        }
    }
}

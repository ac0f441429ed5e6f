using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>An Ingress names its class once, by the field.</summary>
internal sealed class IngressClassNameRule : IManifestRule
{
    /// <summary>Text that no class can be named.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4352", Severity.Error,
        "Invalid ingressClassName '{0}': {1}",
        "Name an IngressClass of the cluster, such as nginx.");

    /// <summary>The field and the old annotation name different classes.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4353", Severity.Error,
        "Annotation kubernetes.io/ingress.class '{0}' must match `ingressClassName` when both are specified",
        "Remove the annotation; ingressClassName replaces it.");

    /// <summary>The old annotation by itself.</summary>
    public static readonly DiagnosticDescriptor Deprecated = new("MG4354", Severity.Warning,
        "Annotation kubernetes.io/ingress.class is deprecated",
        "Remove the annotation and set spec.ingressClassName.");

    private const string Annotation = "kubernetes.io/ingress.class";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        var name = manifest["spec"]["ingressClassName"];
        if (name is { Exists: true, String: { } text } && Dns1123Subdomain.Problem(text) is { } problem) sink.Add(Invalid, name, text, problem);

        var annotations = manifest["metadata"]["annotations"];
        if (annotations.Count == 0 || annotations.Value(Annotation) is not { } value) return;
        var field = annotations[Annotation];
        if (!name.Exists) sink.Add(Deprecated, field.MapEntryLocation);
        else if (value != name.String) sink.Add(Mismatch, field.Location with { Path = "annotations.kubernetes.io/ingress.class" }, value);
    }
}

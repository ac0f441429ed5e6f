using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>The hosts and the Secret of an Ingress's certificate have names that they can have.</summary>
internal sealed class IngressTlsRule : IManifestRule
{
    /// <summary>Text that no Secret can be named.</summary>
    public static readonly DiagnosticDescriptor InvalidSecret = new("MG4351", Severity.Error,
        "Invalid secretName '{0}': {1}",
        "Name the Secret of type kubernetes.io/tls that holds the certificate.");

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Ingress", "networking.k8s.io/v1")) return;
        foreach (var tls in manifest["spec"]["tls"].Items)
        {
            foreach (var host in tls["hosts"].Items)
            {
                var name = host.String ?? "";
                if (IngressHostSyntax.Problem(name) is { } problem) sink.Add(IngressHostRule.Invalid, host, name, problem);
            }

            var secret = tls["secretName"];
            if (secret.String is { Length: > 0 } text && Dns1123Subdomain.Problem(text) is { } secretProblem) sink.Add(InvalidSecret, secret, text, secretProblem);
        }
    }
}

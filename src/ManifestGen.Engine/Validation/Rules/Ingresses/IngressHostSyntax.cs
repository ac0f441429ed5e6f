using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>The form of a host of an Ingress: a DNS name, or one below any label.</summary>
internal static class IngressHostSyntax
{
    /// <summary>What is wrong with text as a host, in the API server's words; null when nothing is.</summary>
    public static string? Problem(string host) =>
        host.Contains('*', StringComparison.Ordinal) ? WildcardSubdomain.Problem(host) : Dns1123Subdomain.Problem(host);
}

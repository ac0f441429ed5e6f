using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>The certificate that an Ingress answers with, kept in a Secret. Kubernetes: <c>tls[]</c>.</summary>
public sealed record TlsCertificate : ModelElement
{
    /// <summary>Refers to a certificate.</summary>
    /// <param name="secret">The name of the Secret, of type <c>kubernetes.io/tls</c>: one that exists, or one that cert-manager is to make. Kubernetes: <c>secretName</c>.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TlsCertificate(string secret, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line) => Secret = secret;

    /// <summary>The name of the Secret.</summary>
    public string Secret { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); }

    /// <summary>The cert-manager ClusterIssuer that makes the Secret and renews it. Annotation: <c>cert-manager.io/cluster-issuer</c>.</summary>
    public string? ClusterIssuer { get; init; }

    /// <summary>The cert-manager Issuer of the namespace that makes the Secret and renews it. Annotation: <c>cert-manager.io/issuer</c>.</summary>
    public string? Issuer { get; init; }
}

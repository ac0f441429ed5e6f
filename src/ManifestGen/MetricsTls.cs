using System.Runtime.CompilerServices;

namespace ManifestGen;

/// <summary>
/// What Prometheus has to know of the certificate of a port that answers by TLS. It asks each Pod at its address, which no certificate names, so either
/// <see cref="ServerName"/> says which name to look for, or nothing is verified. Prometheus operator: <c>tlsConfig</c>.
/// </summary>
public sealed record MetricsTls : ModelElement
{
    /// <summary>Says how the certificate is verified.</summary>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public MetricsTls([CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(file, line)
    {
    }

    /// <summary>The name that the certificate is made out to, such as <c>search.shop.svc</c>; none by default. Prometheus operator: <c>serverName</c>.</summary>
    public string? ServerName { get; init; }

    /// <summary>
    /// Who signed the certificate, in PEM: a <see cref="SecretKey"/> or a <see cref="ConfigMapKey"/> of the monitor's namespace. By default those whom the
    /// image of Prometheus trusts. Prometheus operator: <c>ca</c>.
    /// </summary>
    public EnvironmentValue? Authority { get; init; }

    /// <summary>Whether any certificate will do, so that what answers may be anyone; false by default. Prometheus operator: <c>insecureSkipVerify</c>.</summary>
    public bool SkipVerification { get; init; }
}

namespace ManifestGen;

/// <summary>How an HTTP probe connects. Kubernetes: <c>httpGet.scheme</c>.</summary>
public enum ProbeScheme
{
    /// <summary>In the clear.</summary>
    Http,

    /// <summary>Over TLS; the certificate is not looked at.</summary>
    Https,
}

namespace ManifestGen.Engine.Resolve;

/// <summary>How Prometheus verifies a certificate. Prometheus operator: <c>tlsConfig</c>.</summary>
public sealed record ResolvedMonitorTls
{
    /// <summary><c>serverName</c>; null when no name is looked for.</summary>
    public Resolved<string>? ServerName { get; init; }

    /// <summary>What holds the certificate of the authority, the member of <c>ca</c>: <c>secret</c> or <c>configMap</c>; null when it is not said.</summary>
    public Resolved<string>? AuthoritySource { get; init; }

    /// <summary><c>ca.secret.name</c> or <c>ca.configMap.name</c>; empty without an authority.</summary>
    public string AuthorityName { get; init; } = "";

    /// <summary><c>ca.secret.key</c> or <c>ca.configMap.key</c>; empty without an authority.</summary>
    public string AuthorityKey { get; init; } = "";

    /// <summary><c>insecureSkipVerify</c>; null for false.</summary>
    public Resolved<bool>? SkipVerification { get; init; }
}

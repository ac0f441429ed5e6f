namespace ManifestGen.Engine.Resolve;

/// <summary>A port of a component as others inside the cluster reach it.</summary>
/// <param name="Host">The name of the Service; of a service elsewhere that speaks HTTP, the host's own.</param>
/// <param name="Port">The number at which the Service is reached.</param>
/// <param name="Scheme">The scheme of its address, such as <c>http</c>.</param>
/// <param name="Name">The port's own name.</param>
/// <param name="ContainerPort">The number that the container listens on, which network policies judge by.</param>
/// <param name="Protocol"><c>TCP</c>, <c>UDP</c> or <c>SCTP</c>.</param>
public sealed record ResolvedEndpoint(string Host, int Port, string Scheme, string Name, int ContainerPort, string Protocol)
{
    /// <summary>The address, without the number where the scheme says it: <c>http://api</c>, <c>http://api:8081</c>.</summary>
    public string Address => (Scheme, Port) is ("http", 80) or ("https", 443)
        ? $"{Scheme}://{Host}"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Scheme}://{Host}:{Port}");
}

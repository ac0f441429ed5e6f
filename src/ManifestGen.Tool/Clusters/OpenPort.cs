namespace ManifestGen.Tool.Clusters;

/// <summary>A port on this machine that leads to a Service.</summary>
/// <param name="Service">The Service's name.</param>
/// <param name="ServicePort">The Service's port.</param>
/// <param name="LocalPort">The port on this machine.</param>
internal sealed record OpenPort(string Service, int ServicePort, int LocalPort)
{
    /// <summary>The address to open.</summary>
    public string Address => $"http://localhost:{LocalPort}";
}

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A web component that names no port has <c>http</c>, on the port of its project's container or 8080.</summary>
internal static class PortPolicy
{
    private const int DefaultNumber = 8080;

    /// <summary>The ports of a container.</summary>
    public static IReadOnlyList<ResolvedPort> Resolve(ComponentScope scope)
    {
        var said = scope.Container.Ports;
        if (said.Count == 0) return scope.IsWeb ? [DefaultPort(scope)] : [];
        var ports = new ResolvedPort[said.Count];
        for (var i = 0; i < ports.Length; i++)
        {
            ports[i] = new ResolvedPort
            {
                Name = Choice.Said(said[i].Name, said[i]),
                Number = Choice.Said(said[i].Number, said[i]),
                Protocol = Choice.Unless(KubernetesText.Of(said[i].Protocol), "TCP", said[i], nameof(Port.Protocol)),
            };
        }

        return ports;
    }

    /// <summary>The port that requests come to: the first of TCP; null when there is none.</summary>
    public static ResolvedPort? Listening(IReadOnlyList<ResolvedPort> ports)
    {
        foreach (var port in ports)
        {
            if (port.Protocol.Value == "TCP") return port;
        }

        return null;
    }

    private static ResolvedPort DefaultPort(ComponentScope scope) => new()
    {
        Name = Choice.Default("http"),
        Number = scope.Facts?.ContainerPort is > 0 and var number
            ? new Resolved<int>(number, Origin.Project("ContainerPort"))
            : Choice.Default(DefaultNumber),
        Protocol = Choice.Default("TCP"),
    };
}

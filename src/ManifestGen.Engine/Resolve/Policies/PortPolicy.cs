namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>A web component that names no port has <c>http</c>, on the port of its project's container, on the one that its settings say, or on 8080.</summary>
internal static class PortPolicy
{
    private const int DefaultNumber = 8080;

    /// <summary>The ports of a container.</summary>
    public static IReadOnlyList<ResolvedPort> Resolve(ComponentScope scope)
    {
        var said = scope.Container.Ports;
        if (said.Count == 0) return scope.IsWeb ? [DefaultPort(scope)] : [];
        var ports = new ResolvedPort[said.Count];
        for (var i = 0; i < ports.Length; i++) ports[i] = Resolve(said[i]);
        return ports;
    }

    /// <summary>A port as it was written.</summary>
    public static ResolvedPort Resolve(Port said) => new()
    {
        Name = Choice.Said(said.Name, said),
        Number = Choice.Said(said.Number, said),
        Protocol = Choice.Unless(KubernetesText.Of(said.Protocol), "TCP", said, nameof(Port.Protocol)),
    };

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
        Number = DefaultNumberOf(scope),
        Protocol = Choice.Default("TCP"),
    };

    private static Resolved<int> DefaultNumberOf(ComponentScope scope)
    {
        if (scope.Facts?.ContainerPort is > 0 and var number) return new Resolved<int>(number, Origin.Project("ContainerPort"));
        // What the program is told anyway is what holds, so long as it is one port that speaks HTTP.
        var told = scope.Addresses.Where(a => !a.IsLoopback && !a.IsSecure).DistinctBy(a => a.Port).ToArray();
        return told is [var only] && only.Port > 0 ? new Resolved<int>(only.Port, Origin.Project(only.Key)) : Choice.Default(DefaultNumber);
    }
}

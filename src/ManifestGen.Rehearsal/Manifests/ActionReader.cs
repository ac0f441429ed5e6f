using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>Reads probes and hooks of a container.</summary>
/// <param name="container">The container.</param>
internal sealed class ActionReader(Container container)
{
    /// <summary>A probe with the API server's defaults; null when the container has none.</summary>
    public ProbePlan? Probe(ContainerProbe probe) => probe.Exists && Action(probe.Field) is { } action
        ? new ProbePlan(action)
        {
            InitialDelay = TimeSpan.FromSeconds(probe.InitialDelay),
            Period = TimeSpan.FromSeconds(probe.Period),
            Timeout = TimeSpan.FromSeconds(probe.Timeout),
            SuccessThreshold = (int)probe.SuccessThreshold,
            FailureThreshold = (int)probe.FailureThreshold,
            Grace = probe.Field["terminationGracePeriodSeconds"].Integer is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        }
        : null;

    /// <summary>What a probe or a hook does; null when it says nothing.</summary>
    public ContainerAction? Action(Field field)
    {
        if (field["httpGet"] is { Exists: true } http)
        {
            var headers = http["httpHeaders"].Each().Select(h => KeyValuePair.Create(h["name"].Text ?? "", h["value"].Text ?? ""));
            return new HttpAction(Port(http["port"]), http["path"].Text is { Length: > 0 } path ? path : "/", [.. headers], http["scheme"].Text == "HTTPS");
        }

        if (field["tcpSocket"] is { Exists: true } tcp) return new TcpAction(Port(tcp["port"]));
        if (field["grpc"] is { Exists: true } grpc) return new GrpcAction(Port(grpc["port"]), grpc["service"].Text ?? "");
        if (field["exec"] is { Exists: true } exec) return new ExecAction([.. exec["command"].Texts()]);
        return field["sleep"]["seconds"].Integer is { } pause ? new SleepAction(TimeSpan.FromSeconds(pause)) : null;
    }

    private int Port(Field port) =>
        (int)(port.Integer ?? container.Ports.FirstOrDefault(p => p.Name == port.Text)?.Number ?? 0);
}

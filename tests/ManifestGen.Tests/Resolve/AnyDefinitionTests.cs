using CsCheck;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>Whatever a definition says, it is answered by findings and never by an exception.</summary>
public sealed class AnyDefinitionTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["ab-./:09A_ \0é"], 0, 70], Gen.Const("http"), Gen.Const("tmp"), Gen.Const("configuration"), Gen.Const("/tmp"));

    private static readonly Gen<TimeSpan> Time = Gen.OneOf(Gen.TimeSpan, Gen.Int[-2, 4000].Select(s => TimeSpan.FromSeconds(s / 2.0)));

    private static readonly Gen<int> Number = Gen.OneOf(Gen.Int, Gen.Int[-1, 3]);

    private static readonly Gen<PodCount> Count = Gen.Select(Number, Gen.Bool).Select((n, share) => share ? n.Percent() : (PodCount)n);

    private static readonly Gen<Port> AnyPort = Gen.Select(Text, Number, Gen.Enum<PortProtocol>(), Number)
        .Select((name, number, protocol, service) => new Port(name, number) { Protocol = protocol, ServicePort = service == 1 ? null : service });

    private static readonly Gen<Probe> AnyProbe = Gen.Select(Text, Time, Number, AnyPort).Select((text, time, number, port) => Math.Abs(number % 4) switch
    {
        0 => (Probe)new HttpProbe(text) { Period = time, FailureThreshold = number, Port = port },
        1 => new TcpProbe { Timeout = time, SuccessThreshold = number },
        2 => new GrpcProbe(text) { InitialDelay = time, Port = port },
        _ => new ExecProbe([text]) { Period = time, Timeout = time },
    });

    private static readonly Gen<Autoscale> AnyScaling = Gen.Select(Number, Number, Text, Gen.Decimal, Time, Count).Select((least, most, name, value, time, count) =>
        Autoscale.Between(least, most).OnCpu(most.Percent()).OnMemory(Memory.Gibibytes(least)).OnPods(name, value).OnExternal(name, value, [new(name, name)]) with
        {
            ScaleDown = new() { Window = time, Policies = [new(count, time)] },
        });

    private static readonly Gen<WebComponent> AnyComponent = Gen.Select(
        Gen.Select(Text, Text, Number, Time), Gen.Select(AnyPort, AnyProbe, AnyScaling, Count), Gen.Long, Gen.Decimal).Select((words, parts, amount, cores) =>
    {
        var (name, text, number, time) = words;
        var (port, probe, scaling, count) = parts;
        return new WebComponent(name, Build.Web)
        {
            Image = new(text) { Tag = text, Registry = name, PullSecrets = [text] },
            Command = [text],
            Ports = [port, new("http", number)],
            Environment = [new(text, name), new(name, new SecretKey(text, name)), new("F", new PodField(text))],
            Configuration = new() { Variables = [new(name, text)], Files = [new(text, name) { IsBinary = number == 1 }, ConfigurationEntry.FromFile(text)], Settings = [new(name) { Sections = [text] }], MountPath = text },
            Resources = new(Cpu.Cores(cores), Memory.Bytes(amount)) { MemoryLimit = Memory.Mebibytes(amount) },
            Health = new() { Ready = probe, Live = probe, Startup = probe },
            Shutdown = new() { DrainPause = time, HostTimeout = time, Margin = time },
            Replicas = number,
            Scaling = number == 0 ? null : scaling,
            EventScaling = number == 2 ? null : EventScaling.Between(number, number).OnCron(text, name, text, number).On(new(text) { Settings = [new(name, text)], Authentication = new(name) { Secrets = [new(text, new SecretKey(name, text))], IsClusterWide = number == 1 } }),
            DisruptionBudget = new() { MinAvailable = count, MaxUnavailable = number == 1 ? count : null },
            Rollout = new() { MaxSurge = count, MinReady = time, Deadline = time, History = number },
            Spread = [new(text) { MaxSkew = number }],
            Security = new() { RunAsUser = amount, AddCapabilities = [text], Seccomp = SeccompProfile.Localhost(text) },
            ServiceAccount = new(text),
            Metrics = new(text) { Port = number == 1 ? port : null, Every = time, Timeout = time, Labels = [new(text, name)] },
            Priority = new(name) { Value = number },
            Permissions = [new((ApiVerbs)number, [new(text, name)]) { Names = [name] }],
            Mounts = [new(new EmptyVolume(text) { SizeLimit = Storage.Bytes(amount) }, name), new(new ClaimVolume(name, text), text) { SubPath = name }],
            Labels = [new(text, name)],
            PodAnnotations = [new(name, text)],
        };
    });

    [Fact]
    public void Any_definition_is_answered_by_findings() => Gen.Select(AnyComponent, AnyComponent, Text).Sample((first, second, name) =>
    {
        var sink = new DiagnosticSink();
        var user = first with
        {
            Uses = [second, new(first) { Name = name }, new(new WebComponent(name, Build.Web), new Port(name, 1) { Scheme = name })],
            ConnectionString = ConnectionString.Of($"Host={AddressPart.Host};{name}={new SecretKey(name, name)}"),
            Network = new() { To = [NetworkPeer.Addresses(name) with { Ports = [-1] }], From = [NetworkPeer.InNamespace(name)] },
        };
        var resolved = Resolver.Resolve(new Product(name) { Components = [user, second with { Uses = [user] }], Network = new() { DenyOthers = true }, Namespace = new(name) { Labels = [new(name, name)] }, Quota = new() { Pods = -1, Memory = Memory.Bytes(-1) }, Limits = new() { MostCpu = Cpu.Cores(0.1m), LeastCpu = Cpu.Cores(1) }, Telemetry = Telemetry.ToAddress(name), Secrets = [new ExternalSecret(name, new SecretStore(name)) { Keys = [new(name, name)] }] }, Build.Of(Build.WebFacts), sink);
        var rows = resolved.Explain();

        return sink.HasErrors && rows.Count > 0;
    }, iter: 2000);
}

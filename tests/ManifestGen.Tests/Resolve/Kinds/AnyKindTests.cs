using CsCheck;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve.Kinds;

/// <summary>Whatever is said of components of any kind is answered by findings and never by an exception.</summary>
public sealed class AnyKindTests
{
    private static readonly Gen<string> Text = Gen.OneOf(Gen.String, Gen.Const("data"), Gen.Const("cache"), Gen.Const("10.0.0.7"), Gen.Const("0 3 * * *"), Gen.Const("tmp"));

    private static readonly Gen<int> Number = Gen.OneOf(Gen.Int, Gen.Int[-1, 3]);

    private static readonly Gen<Component> AnyComponent = Gen.Select(Text, Text, Number, Gen.TimeSpan, Gen.Int[0, 5]).Select((name, text, number, time, kind) =>
    {
        var image = new Image(text) { Tag = text };
        Mount[] mounts = [new(new ReplicaVolume(text, Storage.Bytes(number)) { StorageClass = text }, name), new(new EmptyVolume(text), text)];
        FurtherContainer[] containers =
        [
            new InitContainer(text) { Mounts = mounts },
            new Sidecar(name, image) { Ports = [new(text, number)], Health = new() { Ready = new TcpProbe() }, Security = new() { FileSystemGroup = number } },
        ];
        Toleration[] tolerations = [new(text, name) { Stay = time }, Toleration.Everything];
        return kind switch
        {
            0 => (Component)new StatefulComponent(name, image)
            {
                Mounts = mounts,
                Containers = containers,
                Replicas = number,
                Rollout = new() { Partition = number, MinReady = time, Replacement = PodReplacement.OnDelete },
                Retention = new() { DeleteWithComponent = true },
                Ports = [new(text, number)],
            },
            1 => new ScheduledComponent(name, Build.Worker, text) { TimeZone = text, StartDeadline = time, KeepFailed = number, Completions = number, Containers = containers },
            2 => new JobComponent(name, Build.Worker) { Retries = number, KeepFor = time, TimeLimit = time, Parallelism = number, Timing = JobTiming.AfterRelease, Tolerations = tolerations },
            3 => new DaemonComponent(name, image) { Rollout = new() { MaxSurge = number, MaxUnavailable = number.Percent() }, Tolerations = tolerations, NodeLabels = [new(text, name)] },
            4 => new ExternalService(name, text) { Ports = [new(text, number) { ServicePort = number - 1 }] },
            _ => new ExternalService(name, [text, text]) { Ports = [new(text, number), new(name, number)] },
        };
    });

    [Fact]
    public void Any_component_is_answered_by_findings() => Gen.Select(AnyComponent, AnyComponent).Sample((first, second) =>
    {
        var sink = new DiagnosticSink();
        var resolved = Resolver.Resolve(Build.Product(first, second), Build.Of(Build.WorkerFacts), sink);

        return resolved.Explain().Count > 0;
    }, iter: 2000);
}

using CsCheck;

namespace ManifestGen.Tests.Validation.Rules.Services;

public sealed class SoundServiceTests
{
    private static readonly Gen<string> Ports = Gen.Select(Gen.Int[1, 4], Gen.Int[1, 10_000], Gen.OneOf("TCP", "UDP", "SCTP")).Select((count, first, protocol) =>
        string.Join(", ", Enumerable.Range(0, count).Select(i => $"{{name: p{i}, port: {first + i}, protocol: {protocol}, targetPort: {(i % 2 == 0 ? "http" : "8080")}}}")));

    private static readonly Gen<string> Kind = Gen.OneOf(
        "type: ClusterIP", "clusterIP: None", "type: NodePort, externalTrafficPolicy: Local", "type: LoadBalancer, loadBalancerClass: example.com/a",
        "type: LoadBalancer, loadBalancerSourceRanges: [10.0.0.0/8]", "clusterIP: 10.96.0.20, ipFamilies: [IPv4]", "type: ExternalName, externalName: a.b");

    private static readonly Gen<string> More = Gen.OneOf(
        "internalTrafficPolicy: Local", "publishNotReadyAddresses: true", "selector: {app.kubernetes.io/name: web}",
        "sessionAffinityConfig: {clientIP: {timeoutSeconds: 5}}", "externalTrafficPolicy: ''");

    [Fact]
    public void A_Service_made_of_sound_parts_is_sound_in_every_release() => Gen.Select(Kind, Ports, More, Gen.Int[33, 37]).Sample((kind, ports, more, minor) =>
    {
        // One field cannot stand twice.
        var spec = kind.Contains(more.Split(':')[0], StringComparison.Ordinal) ? kind : $"{kind}, {more}";

        Assert.Empty(Verdict.Of($"apiVersion: v1\nkind: Service\nmetadata: {{name: web}}\nspec: {{{spec}, ports: [{ports}]}}\n", minor));
    });
}

using CsCheck;

namespace ManifestGen.Tests.Validation.Rules;

/// <summary>A mapping has no order, so neither has a verdict.</summary>
public sealed class KeyOrderTests
{
    private static readonly string[] Resources =
    [
        "apiVersion: v1|kind: Service|metadata: {name: A, namespace: B, labels: {a: '-'}}|spec: {type: NodePort, clusterIP: None, ports: [{port: 0, name: a}, {port: 80}], externalIPs: [x]}",
        "apiVersion: v1|kind: Secret|type: kubernetes.io/tls|data: {a: aGk=}|stringData: {a b: c}|metadata: {name: a}",
        "apiVersion: v1|kind: ConfigMap|binaryData: {a: aGk=}|data: {a: x, b c: d}|metadata: {name: a}",
        "apiVersion: v1|kind: LimitRange|metadata: {name: a}|spec: {limits: [{type: Container, min: {cpu: 3}, max: {cpu: 1}, default: {cpu: 2, memory: 1}, defaultRequest: {memory: 2}}]}",
        "apiVersion: v1|kind: ResourceQuota|metadata: {name: a}|spec: {scopes: [BestEffort, NotBestEffort], hard: {cpu: 1, pods: 0.5, x: 1}}",
        "apiVersion: v1|kind: PersistentVolumeClaim|metadata: {name: a}|spec: {dataSourceRef: {name: a, kind: B}, dataSource: {kind: PersistentVolumeClaim, name: c}, storageClassName: A}",
        "apiVersion: networking.k8s.io/v1|kind: Ingress|metadata: {annotations: {kubernetes.io/ingress.class: a}, name: a}|spec: {ingressClassName: b, rules: [{http: {paths: [{path: a, pathType: Exact, backend: {service: {port: {number: 1, name: a}, name: B}}}]}, host: 1.2.3.4}]}",
        "apiVersion: networking.k8s.io/v1|kind: NetworkPolicy|metadata: {name: a}|spec: {egress: [{to: [{ipBlock: {except: [a], cidr: 10.0.0.0/8}, podSelector: {}}], ports: [{endPort: 1, port: 2}]}], podSelector: {}}",
        "apiVersion: autoscaling/v2|kind: HorizontalPodAutoscaler|metadata: {name: a}|spec: {minReplicas: 0, maxReplicas: -1, scaleTargetRef: {kind: A, name: b}, metrics: [{type: Pods, resource: {target: {averageValue: 0, averageUtilization: 0, type: Value}, name: cpu}}], behavior: {scaleUp: {tolerance: -1, policies: []}}}",
        "apiVersion: rbac.authorization.k8s.io/v1|kind: ClusterRoleBinding|metadata: {name: a/b}|subjects: [{kind: ServiceAccount, name: A, apiGroup: b}]|roleRef: {kind: Role, apiGroup: c, name: ''}",
        "apiVersion: scheduling.k8s.io/v1|kind: PriorityClass|metadata: {name: system-a}|value: 5|preemptionPolicy: ''",
    ];

    [Fact]
    public void The_order_of_keys_changes_no_verdict() => Gen.Select(Gen.OneOf(Resources), Gen.Int[1, int.MaxValue]).Sample((resource, seed) =>
    {
        var shuffled = new Shuffle(seed);

        Assert.Equal(Verdict.Of(resource.Replace('|', '\n')), Verdict.Of(string.Join('\n', shuffled.Of(resource.Split('|').Select(shuffled.Value)))));
    });

    [Theory]
    [InlineData("{a: {b: [c, {d: e}], f: 'x, y'}, g: ''}")]
    [InlineData("a")]
    public void A_shuffle_loses_nothing(string value) =>
        Assert.Equal(value.Order(), new Shuffle(7).Value(value).Order());
}

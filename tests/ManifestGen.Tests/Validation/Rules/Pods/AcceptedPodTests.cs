namespace ManifestGen.Tests.Validation.Rules.Pods;

/// <summary>What the API server accepts, however odd it looks, is no finding of the rules that stand for it.</summary>
public sealed class AcceptedPodTests
{
    [Theory]
    [InlineData("image: not an image")]
    [InlineData("env: [{name: A, value: a}, {name: A, value: b}]")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {name: unknown, key: a, optional: true}}}]")]
    [InlineData("env: [{name: a b.c-d, value: e}]")]
    [InlineData("livenessProbe: {httpGet: {port: undeclared}}")]
    [InlineData("livenessProbe: {timeoutSeconds: 30, periodSeconds: 5, tcpSocket: {port: 1}}")]
    [InlineData("livenessProbe: {successThreshold: 0, exec: {command: ['']}}")]
    [InlineData("readinessProbe: {successThreshold: 3, grpc: {port: 1}}")]
    [InlineData("lifecycle: {}")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 0}}}")]
    [InlineData("lifecycle: {preStop: {sleep: {seconds: 30}}}")]
    [InlineData("ports: [{containerPort: 1}, {containerPort: 1, protocol: UDP}, {containerPort: 1}]")]
    [InlineData("ports: [{containerPort: 1, hostPort: 2}, {containerPort: 1, hostPort: 2, protocol: UDP}, {containerPort: 1, hostPort: 2, hostIP: 10.0.0.1}]")]
    [InlineData("resources: {limits: {cpu: 0, memory: 1Gi, example.com/dongle: 2}, requests: {cpu: null}}")]
    [InlineData("resources: {limits: {kubernetes.io/batch: 1}}")]
    [InlineData("resources: {requests: {cpu: 100m}, limits: {cpu: 0.1}}")]
    [InlineData("resources: {limits: {hugepages-2Mi: 4Mi, cpu: 1}}")]
    [InlineData("securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [SYS_ADMIN]}}")]
    [InlineData("securityContext: {privileged: true, allowPrivilegeEscalation: true}")]
    [InlineData("securityContext: {seccompProfile: {type: Localhost, localhostProfile: ''}}")]
    [InlineData("volumeMounts: [{name: a, mountPath: relative}, {name: a, mountPath: relative/deeper}]")]
    [InlineData("volumeMounts: [{name: a, mountPath: /a, readOnly: true, recursiveReadOnly: IfPossible, mountPropagation: None}]")]
    [InlineData("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: memory, restartPolicy: RestartContainer}]")]
    public void A_container_passes(string container) => Assert.Equal("", Verdict.Of(PodText.Pod("volumes: [{name: a}]", container)));

    [Theory]
    [InlineData("schedulerName: anything at all")]
    [InlineData("restartPolicy: '', dnsPolicy: ''")]
    [InlineData("terminationGracePeriodSeconds: 0")]
    [InlineData("volumes: [{name: a, emptyDir: {medium: Unheard, sizeLimit: 0}}]")]
    [InlineData("volumes: [{name: a, configMap: {name: Not_A_Name, defaultMode: 0}}]")]
    [InlineData("volumes: [{name: a, persistentVolumeClaim: {claimName: Not_A_Name}}]")]
    [InlineData("volumes: [{name: a, hostPath: {path: relative..path, type: ''}}]")]
    [InlineData("volumes: [{name: a, projected: {sources: [{serviceAccountToken: {path: token}}]}}]")]
    [InlineData("volumes: [{name: a, downwardAPI: {items: [{path: a, fieldRef: {fieldPath: metadata.labels}}, {path: b, resourceFieldRef: {containerName: web, resource: limits.cpu, divisor: 1m}}]}}]")]
    [InlineData("tolerations: [{operator: Exists}, {key: a}, {key: a, value: b, effect: NoExecute, tolerationSeconds: -1}]")]
    [InlineData("nodeSelector: {}, affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 1, preference: {matchExpressions: [{key: a, operator: In, values: ['not a label value']}]}}]}}")]
    [InlineData("dnsPolicy: None, dnsConfig: {nameservers: ['::1'], searches: [., a_b.c., example.com], options: [{name: ndots, value: '2'}]}")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 1, topologyKey: 'not a key', whenUnsatisfiable: DoNotSchedule, labelSelector: {}}]")]
    [InlineData("hostAliases: [{ip: 10.0.0.1}]")]
    [InlineData("hostNetwork: true, securityContext: {sysctls: [{name: kernel.sem, value: a}]}")]
    [InlineData("securityContext: {sysctls: [{name: net/ipv4/conf/eth0.1/x, value: a}, {name: net.a, value: b}]}")]
    [InlineData("os: {name: windows}, hostPID: false, securityContext: {windowsOptions: {runAsUserName: 'a'}}")]
    [InlineData("initContainers: [{name: a, image: b, restartPolicy: Always, readinessProbe: {tcpSocket: {port: 1}}, lifecycle: {postStart: {exec: {command: [a]}}}}]")]
    [InlineData("initContainers: [{name: a, image: b, ports: [{containerPort: 1, hostPort: 5}]}, {name: c, image: b, ports: [{containerPort: 1, hostPort: 5}]}]")]
    [InlineData("overhead: {cpu: 1}, runtimeClassName: a.b, priorityClassName: unknown")]
    [InlineData("readinessGates: [{conditionType: example.com/Ready}], schedulingGates: [{name: a}, {name: b/c}]")]
    public void A_pod_passes(string spec) => Assert.Equal("", Verdict.Of(PodText.Pod(spec)));

    [Fact]
    public void An_image_with_spaces_around_it_passes_in_a_template() => Assert.Equal("", Verdict.Of(PodText.Deployment(container: "imagePullPolicy: Always").Replace("image: a", "image: ' a '", StringComparison.Ordinal)));
}

namespace ManifestGen.Tests.Validation.Rules.Pods;

public sealed class ContainerRulesTests
{
    [Theory]
    [InlineData("ports: [null]", "MG4100 ports[0].containerPort")]
    [InlineData("ports: [{containerPort: 0}]", "MG4100 ports[0].containerPort")]
    [InlineData("ports: [{containerPort: -1, hostPort: 65536, name: a--b}]", "MG4104 ports[0].name, MG4105 ports[0].containerPort, MG4105 ports[0].hostPort")]
    [InlineData("ports: [{containerPort: 1, name: a}, {containerPort: 2, name: a}]", "MG4103 ports[1].name")]
    [InlineData("ports: [{containerPort: 1, name: A}, {containerPort: 2, name: A}]", "MG4104 ports[0].name, MG4104 ports[1].name")]
    [InlineData("ports: [{containerPort: 1, hostPort: 5}, {containerPort: 2, hostPort: 5, protocol: TCP}]", "MG4111 ports[1].hostPort")]
    [InlineData("env: [{name: ''}, null, {name: 'ü'}]", "MG4100 env[0].name, MG4100 env[1].name, MG4113 env[2].name")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: spec.host}}}]", "")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: status.phase}}}]", "MG4117 env[0].valueFrom.fieldRef.fieldPath")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {apiVersion: v2, fieldPath: metadata.name}}}]", "MG4117 env[0].valueFrom.fieldRef.fieldPath")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.labels['a b']\"}}}]", "MG4080 env[0].valueFrom.fieldRef")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"metadata.annotations['A.com/b']\"}}}]", "")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: \"spec.nodeName['a']\"}}}]", "MG4117 env[0].valueFrom.fieldRef.fieldPath")]
    [InlineData("env: [{name: A, valueFrom: {fieldRef: {fieldPath: ''}}}]", "MG4100 env[0].valueFrom.fieldRef.fieldPath")]
    [InlineData("env: [{name: A, valueFrom: {resourceFieldRef: {resource: requests.hugepages-2Mi, divisor: 1Mi}}}]", "")]
    [InlineData("env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1000m}}}]", "")]
    [InlineData("env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.memory, divisor: '1e3'}}}]", "MG4119 env[0].valueFrom.resourceFieldRef.divisor")]
    [InlineData("env: [{name: A, valueFrom: {resourceFieldRef: {resource: limits.cpu, divisor: 1k}}}]", "MG4119 env[0].valueFrom.resourceFieldRef.divisor")]
    [InlineData("env: [{name: A, valueFrom: {configMapKeyRef: {key: ..a}}}]", "MG4101 env[0].valueFrom.configMapKeyRef.name, MG4108 env[0].valueFrom.configMapKeyRef.key")]
    [InlineData("env: [{name: A, valueFrom: {secretKeyRef: {name: a, key: ''}}}]", "MG4100 env[0].valueFrom.secretKeyRef.key")]
    [InlineData("envFrom: [{configMapRef: {name: a-}}]", "")]
    [InlineData("envFrom: [{configMapRef: {}}, {secretRef: {name: A}}, {prefix: '=', secretRef: {name: a}}]", "MG4100 envFrom[0].configMapRef.name, MG4101 envFrom[1].secretRef.name, MG4113 envFrom[2].prefix")]
    [InlineData("livenessProbe: {httpGet: {}}", "MG4105 livenessProbe.httpGet.port")]
    [InlineData("livenessProbe: {exec: {}}", "MG4100 livenessProbe.exec.command")]
    [InlineData("livenessProbe: {grpc: {port: 0}}", "MG4105 livenessProbe.grpc.port")]
    [InlineData("livenessProbe: {exec: null, tcpSocket: {port: http_1}}", "MG4104 livenessProbe.tcpSocket.port")]
    [InlineData("startupProbe: {successThreshold: -1, periodSeconds: -1, exec: {command: [a]}}", "MG4102 startupProbe.periodSeconds, MG4102 startupProbe.successThreshold, MG4143 startupProbe.successThreshold")]
    [InlineData("livenessProbe: {terminationGracePeriodSeconds: 0, exec: {command: [a]}}", "MG4102 livenessProbe.terminationGracePeriodSeconds")]
    [InlineData("lifecycle: {preStop: {}, postStart: {sleep: {seconds: -1}}}", "MG4139 lifecycle.preStop, MG4142 lifecycle.postStart.sleep")]
    [InlineData("lifecycle: {preStop: {exec: {command: [a]}, sleep: {seconds: 1}}}", "MG4140 lifecycle.preStop.sleep")]
    [InlineData("resources: {limits: {Cpu: 1}, requests: {memory: -1, requests.example.com/a: 1}}", "MG4180 resources.limits[Cpu], MG4180 resources.requests[requests.example.com/a], MG4181 resources.requests[memory], MG4183 resources.limits")]
    [InlineData("resources: {limits: {example.com/a: 2}, requests: {example.com/a: 1}}", "MG4182 resources.requests")]
    [InlineData("resources: {limits: {hugepages-2Mi: 3Mi, cpu: 1}}", "MG4181 resources.limits[hugepages-2Mi]")]
    [InlineData("resources: {limits: {hugepages-x: 2Mi, cpu: 1}}", "MG4181 resources.limits[hugepages-x]")]
    [InlineData("resources: {limits: {cpu: null}, requests: {cpu: 1}}", "MG4182 resources.requests")]
    [InlineData("securityContext: {runAsUser: -1, runAsGroup: 2147483648}", "MG4102 securityContext.runAsGroup, MG4102 securityContext.runAsUser")]
    [InlineData("securityContext: {procMount: ''}", "MG4590 securityContext.procMount")]
    [InlineData("securityContext: {appArmorProfile: {type: Localhost, localhostProfile: ' a'}}", "MG4151 securityContext.appArmorProfile.localhostProfile")]
    [InlineData("securityContext: {appArmorProfile: {type: Localhost}, seccompProfile: {type: Localhost}}", "MG4151 securityContext.appArmorProfile.localhostProfile, MG4151 securityContext.seccompProfile.localhostProfile")]
    [InlineData("securityContext: {seccompProfile: {type: Localhost, localhostProfile: /a}}", "MG4106 securityContext.seccompProfile.localhostProfile")]
    [InlineData("securityContext: {allowPrivilegeEscalation: false, capabilities: {add: [CAP_SYS_ADMIN]}}", "MG4152 securityContext")]
    [InlineData("volumeMounts: [{name: '', mountPath: ''}]", "MG4100 volumeMounts[0].mountPath, MG4100 volumeMounts[0].name")]
    [InlineData("volumeMounts: [{name: a, mountPath: /x}], volumeDevices: [{name: a, devicePath: /x}]", "MG4134 volumeDevices[0].devicePath, MG4134 volumeDevices[0].name, MG4134 volumeMounts[0].mountPath, MG4134 volumeMounts[0].name, MG4138 volumeDevices[0].name")]
    [InlineData("volumeDevices: [{name: b, devicePath: /../x}, {name: b, devicePath: /y}]", "MG4106 volumeDevices[0].devicePath, MG4134 volumeDevices[1].name")]
    [InlineData("resizePolicy: [{resourceName: cpu, restartPolicy: NotRequired}, {resourceName: cpu, restartPolicy: Sometimes}]", "MG4103 resizePolicy[1], MG4109 resizePolicy")]
    [InlineData("restartPolicy: Never, restartPolicyRules: [{action: RestartAllContainers, exitCodes: {operator: In, values: [1]}}]", "MG4109 restartPolicyRules[0].action")]
    public void What_the_server_refuses_in_a_container_is_found_at_its_field(string container, string expected) => Assert.Equal(
        expected.Length == 0 ? "" : expected.Replace(" ", " spec.containers[0].", StringComparison.Ordinal).Replace(", spec.containers[0].", ", ", StringComparison.Ordinal),
        Verdict.Of(PodText.Pod("volumes: [{name: a}, {name: b, persistentVolumeClaim: {claimName: c}}]", container)));

    [Fact]
    public void A_rule_may_restart_all_containers_from_1_36_on() => Assert.Equal(
        "",
        Verdict.Of(PodText.Pod(container: "restartPolicy: Never, restartPolicyRules: [{action: RestartAllContainers, exitCodes: {operator: In, values: [1]}}]"), 36));

    [Theory]
    [InlineData(34, "MG4146 spec.containers[0].restartPolicy")]
    [InlineData(35, "")]
    public void Every_container_has_a_restart_policy_from_1_35_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod(container: "restartPolicy: OnFailure"), minor));

    [Fact]
    public void Names_are_shared_by_containers_and_init_containers() => Assert.Equal(
        "MG4103 spec.initContainers[0].name, MG4103 spec.initContainers[2].name",
        Verdict.Of(PodText.Pod("initContainers: [{name: web, image: a}, {name: b, image: a}, {name: b, image: a}]")));

    [Fact]
    public void A_null_container_has_neither_a_name_nor_an_image() => Assert.Equal(
        "MG4100 spec.containers[0].image, MG4100 spec.containers[0].name",
        Verdict.Of("apiVersion: v1\nkind: Pod\nmetadata: {name: shop}\nspec: {containers: [null]}\n"));

    [Fact]
    public void A_Pod_on_the_host_network_takes_its_container_ports_there() => Assert.Equal(
        "MG4111 spec.containers[0].ports[1].hostPort",
        Verdict.Of(PodText.Pod("hostNetwork: true", "ports: [{containerPort: 8080}, {containerPort: 8080}]")));

    [Fact]
    public void A_template_on_the_host_network_leaves_its_ports_to_the_pods() =>
        Assert.Equal("", Verdict.Of(PodText.Deployment("hostNetwork: true", "ports: [{containerPort: 8080}, {containerPort: 8080}]")));
}

namespace ManifestGen.Tests.Validation.Rules.Pods;

public sealed class PodRulesTests
{
    [Theory]
    [InlineData("volumes: [{name: ''}, {name: A}, {name: b}, {name: b}]", "MG4100 volumes[0].name, MG4101 volumes[1].name, MG4103 volumes[3].name")]
    [InlineData("volumes: [{name: a, secret: {}, configMap: {items: [{}]}}]", "MG4100 volumes[0].secret.secretName, MG4123 volumes[0].configMap")]
    [InlineData("volumes: [{name: a, configMap: {name: b, items: [{key: '', path: ../c, mode: 512}]}}]", "MG4100 volumes[0].configMap.items[0].key, MG4102 volumes[0].configMap.items[0].mode, MG4106 volumes[0].configMap.items[0].path")]
    [InlineData("volumes: [{name: a, hostPath: {path: /a/../b}}]", "MG4106 volumes[0].hostPath.path")]
    [InlineData("volumes: [{name: a, persistentVolumeClaim: {claimName: ''}}]", "MG4100 volumes[0].persistentVolumeClaim.claimName")]
    [InlineData("volumes: [{name: a, nfs: {server: b, path: c}}]", "MG4106 volumes[0].nfs.path")]
    [InlineData("volumes: [{name: a, csi: {driver: B.C, nodePublishSecretRef: {name: D}}}]", "MG4101 volumes[0].csi.name")]
    [InlineData("volumes: [{name: a, iscsi: {targetPortal: b, iqn: 'iqn.2001-04.com.example:storage', lun: 256, chapAuthSession: true, initiatorName: x}}]", "MG4100 volumes[0].iscsi.secretRef, MG4102 volumes[0].iscsi.lun, MG4131 volumes[0].iscsi.initiatorname")]
    [InlineData("volumes: [{name: a, fc: {wwids: [b], targetWWNs: [c]}}]", "MG4100 volumes[0].fc.lun, MG4131 volumes[0].fc.targetWWNs")]
    [InlineData("volumes: [{name: a, fc: {}}]", "MG4100 volumes[0].fc.targetWWNs")]
    [InlineData("volumes: [{name: a, gcePersistentDisk: {partition: 256}}]", "MG4100 volumes[0].persistentDisk.pdName, MG4102 volumes[0].persistentDisk.partition")]
    [InlineData("volumes: [{name: a, azureFile: {}}]", "MG4100 volumes[0].azureFile.secretName, MG4100 volumes[0].azureFile.shareName")]
    [InlineData("volumes: [{name: a, azureDisk: {diskName: b, diskURI: 'https://c', cachingMode: '', kind: Managed}}]", "MG4132 volumes[0].azureDisk.diskURI, MG4590 volumes[0].azureDisk.cachingMode")]
    [InlineData("volumes: [{name: a, flexVolume: {driver: b, options: {kubernetes.io/c: d}}}]", "MG4131 volumes[0].flexVolume.options[kubernetes.io/c]")]
    [InlineData("volumes: [{name: a, cinder: {volumeID: b, secretRef: {}}}]", "MG4100 volumes[0].cinder.secretRef.name")]
    [InlineData("volumes: [{name: a, quobyte: {registry: 'b:1,c', volume: d}}]", "MG4131 volumes[0].quobyte.registry, MG4194 volumes[0].quobyte")]
    [InlineData("volumes: [{name: a, flocker: {}}]", "MG4100 volumes[0].flocker, MG4194 volumes[0].flocker")]
    [InlineData("volumes: [{name: a, storageos: {volumeName: B, secretRef: {}}}]", "MG4100 volumes[0].storageos.secretRef.name, MG4101 volumes[0].storageos.volumeName, MG4194 volumes[0].storageos")]
    [InlineData("volumes: [{name: a, image: {}}]", "MG4100 volumes[0].image.reference")]
    [InlineData("volumes: [{name: a, ephemeral: {}}]", "MG4100 volumes[0].ephemeral.volumeClaimTemplate")]
    [InlineData("volumes: [{name: a, ephemeral: {volumeClaimTemplate: {spec: {}}}}]", "MG4511 volumes[0].ephemeral.volumeClaimTemplate.spec.accessModes, MG4513 volumes[0].ephemeral.volumeClaimTemplate.spec.resources[storage]")]
    [InlineData("volumes: [{name: a, downwardAPI: {items: [{path: a, mode: 512, fieldRef: {fieldPath: metadata.name}}]}}]", "MG4102 volumes[0].downwardAPI.mode")]
    [InlineData("volumes: [{name: a, downwardAPI: {items: [{path: '', fieldRef: {fieldPath: spec.nodeName}}, {path: b, resourceFieldRef: {resource: limits.cpu}}]}}]", "MG4100 volumes[0].downwardAPI.path, MG4100 volumes[0].downwardAPI.resourceFieldRef.containerName, MG4117 volumes[0].downwardAPI.fieldRef.fieldPath")]
    [InlineData("volumes: [{name: a, projected: {defaultMode: -1, sources: [{secret: {}}, {serviceAccountToken: {path: ../a, expirationSeconds: 4294967297}}]}}]", "MG4100 volumes[0].projected.sources[0].secret.name, MG4102 volumes[0].projected.defaultMode, MG4106 volumes[0].projected.path, MG4127 volumes[0].projected.sources[1].serviceAccountToken.expirationSeconds")]
    [InlineData("volumes: [{name: a, projected: {sources: [{clusterTrustBundle: {}}, {podCertificate: {keyType: A}}]}}]", "")]
    [InlineData("activeDeadlineSeconds: 0", "MG4102 activeDeadlineSeconds")]
    [InlineData("nodeSelector: {a b: c, d: e f}", "MG4080 nodeSelector, MG4081 nodeSelector")]
    [InlineData("serviceAccountName: A, nodeName: b_c, priorityClassName: D, runtimeClassName: '', hostname: e.f, subdomain: G", "MG4101 hostname, MG4101 nodeName, MG4101 priorityClassName, MG4101 runtimeClassName, MG4101 serviceAccountName, MG4101 subdomain")]
    [InlineData("serviceAccount: A", "MG4101 serviceAccountName")]
    [InlineData("hostAliases: [{ip: '', hostnames: [null, A]}]", "MG4101 hostAliases[0].hostnames[0], MG4101 hostAliases[0].hostnames[1], MG4107 hostAliases[0].ip")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, labelSelector: {}, matchLabelKeys: [null]}]", "MG4080 topologySpreadConstraints[0].matchLabelKeys[0]")]
    [InlineData("hostAliases: [null], readinessGates: [null]", "MG4101 readinessGates[0].conditionType, MG4107 hostAliases[0].ip")]
    [InlineData("dnsPolicy: None, dnsConfig: {}", "MG4173 dnsConfig.nameservers")]
    [InlineData("dnsConfig: {nameservers: [null], searches: [-a], options: [{value: b}]}", "MG4100 dnsConfig.options[0], MG4101 dnsConfig.searches[0], MG4107 dnsConfig.nameservers[0]")]
    [InlineData("readinessGates: [{conditionType: a b}], schedulingGates: [{name: ''}, {name: a}, {name: a}]", "MG4101 readinessGates[0].conditionType, MG4101 schedulingGates[0], MG4103 schedulingGates[2]")]
    [InlineData("tolerations: [{key: a b}, {key: a, operator: Exists, value: c}, {key: a, value: d e}, {key: a, operator: Gt, value: '1'}]", "MG4080 tolerations[0].key, MG4109 tolerations[3].operator, MG4171 tolerations[1].operator, MG4171 tolerations[2].operator")]
    [InlineData("securityContext: {fsGroup: -1, supplementalGroups: [0, -1], fsGroupChangePolicy: '', seLinuxChangePolicy: MountOption}", "MG4102 securityContext.fsGroup, MG4102 securityContext.supplementalGroups[1], MG4109 securityContext.seLinuxChangePolicy, MG4590 securityContext.fsGroupChangePolicy")]
    [InlineData("hostIPC: true, securityContext: {sysctls: [{name: kernel/shmmax}, {name: fs.mqueue.a}, {name: A}, {}]}", "MG4100 securityContext.sysctls[3].name, MG4154 securityContext.sysctls[2].name, MG4155 securityContext.sysctls[0].name, MG4155 securityContext.sysctls[1].name")]
    [InlineData("hostUsers: false, hostPID: true, hostIPC: true", "MG4157 HostIPC, MG4157 HostPID")]
    [InlineData("os: {}", "MG4100 os.name")]
    [InlineData("os: {name: linux}, securityContext: {windowsOptions: {}}", "MG4159 securityContext.windowsOptions")]
    [InlineData("os: {name: windows}, hostPID: true, hostUsers: true, shareProcessNamespace: false, resources: {limits: {cpu: 1}}, securityContext: {fsGroup: 1, sysctls: []}", "MG4159 hostPID, MG4159 hostUsers, MG4159 resources, MG4159 securityContext.fsGroup, MG4159 shareProcessNamespace")]
    [InlineData("securityContext: {windowsOptions: {gmsaCredentialSpecName: '', gmsaCredentialSpec: ''}}", "MG4101 securityContext.windowsOptions.gmsaCredentialSpecName, MG4160 securityContext.windowsOptions.gmsaCredentialSpec")]
    [InlineData("overhead: {gpu: -1}", "MG4180 overhead.limits[gpu], MG4181 overhead.limits[gpu]")]
    [InlineData("preemptionPolicy: ''", "MG4590 preemptionPolicy")]
    [InlineData("topologySpreadConstraints: [{maxSkew: 0, topologyKey: '', whenUnsatisfiable: ScheduleAnyway, minDomains: 0, nodeTaintsPolicy: '', labelSelector: {matchLabels: {a: '-'}}}]", "MG4081 topologySpreadConstraints[0].labelSelector.matchLabels, MG4100 topologySpreadConstraints[0].topologyKey, MG4102 topologySpreadConstraints[0].maxSkew, MG4102 topologySpreadConstraints[0].minDomains, MG4170 topologySpreadConstraints[0].minDomains, MG4590 topologySpreadConstraints[0].nodeTaintsPolicy")]
    [InlineData("resourceClaims: [{name: A, resourceClaimName: B}, {name: c, resourceClaimName: c, resourceClaimTemplateName: c}]", "MG4101 resourceClaims[0].name, MG4101 resourceClaims[0].resourceClaimName, MG4185 resourceClaims[1]")]
    [InlineData("resources: {requests: {ephemeral-storage: 1, cpu: 2}, limits: {cpu: 1}, claims: []}", "MG4180 resources.requests[ephemeral-storage], MG4182 resources.requests, MG4189 resources.claims")]
    public void What_the_server_refuses_in_a_pod_is_found_at_its_field(string spec, string expected) => Assert.Equal(
        expected.Length == 0 ? "" : expected.Replace(" ", " spec.", StringComparison.Ordinal).Replace(", spec.", ", ", StringComparison.Ordinal),
        Verdict.Of(PodText.Pod(spec)));

    [Theory]
    [InlineData("nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: '', operator: In, values: [a b]}]}]}}", "MG4080 spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key, MG4081 spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values[0]")]
    [InlineData("nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 0, preference: {matchFields: [{key: metadata.name, operator: Exists, values: [A]}]}}]}", "MG4084 spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchFields[0].operator, MG4101 spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchFields[0].values[0], MG4165 spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight")]
    [InlineData("podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: '', labelSelector: {}, namespaces: [A]}]}", "MG4100 spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey, MG4101 spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace")]
    [InlineData("podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: a, labelSelector: {}, matchLabelKeys: [b], mismatchLabelKeys: [b]}]}", "MG4167 spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys[0]")]
    [InlineData("podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [{weight: 101, podAffinityTerm: {topologyKey: a, labelSelector: {}, namespaceSelector: {matchExpressions: [{key: a, operator: Gt}]}}}]}", "MG4084 spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.namespaceSelector.matchExpressions[0].operator, MG4165 spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight")]
    public void What_the_server_refuses_in_an_affinity_is_found_at_its_field(string affinity, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod($"affinity: {{{affinity}}}")));

    [Theory]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '+1'", "MG4178 metadata.annotations[controller.kubernetes.io/pod-deletion-cost]")]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '-1'", "")]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '01'", "MG4178 metadata.annotations[controller.kubernetes.io/pod-deletion-cost]")]
    [InlineData("controller.kubernetes.io/pod-deletion-cost: '2147483648'", "MG4178 metadata.annotations[controller.kubernetes.io/pod-deletion-cost]")]
    [InlineData("seccomp.security.alpha.kubernetes.io/pod: localhost/../a", "MG4178 metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]")]
    [InlineData("container.seccomp.security.alpha.kubernetes.io/web: anything", "MG4178 metadata.annotations[container.seccomp.security.alpha.kubernetes.io/web]")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/web: localhost/a", "")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/other: runtime/default", "MG4178 metadata.annotations[container.apparmor.security.beta.kubernetes.io/other]")]
    [InlineData("kubernetes.io/config.mirror: a", "MG4178 metadata.annotations[kubernetes.io/config.mirror]")]
    public void Annotations_that_Kubernetes_reads_are_judged(string annotation, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod(metadata: $"annotations: {{{annotation}}}")));

    [Theory]
    [InlineData("container.seccomp.security.alpha.kubernetes.io/web: docker/default", "seccompProfile: {type: RuntimeDefault}", "")]
    [InlineData("container.seccomp.security.alpha.kubernetes.io/web: unconfined", "seccompProfile: {type: RuntimeDefault}", "MG4179 spec.containers[0].securityContext.seccompProfile.type")]
    [InlineData("container.apparmor.security.beta.kubernetes.io/web: localhost/a", "appArmorProfile: {type: Localhost, localhostProfile: b}", "MG4179 spec.containers[0].securityContext.appArmorProfile.localhostProfile")]
    public void An_annotation_says_what_its_field_says(string annotation, string security, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod(container: $"securityContext: {{{security}}}", metadata: $"annotations: {{{annotation}}}")));

    [Theory]
    [InlineData(33, "MG4167 spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0]")]
    [InlineData(34, "MG4168 spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0]")]
    public void A_key_of_a_template_may_be_in_its_selector_from_1_34_on(int minor, string expected) => Assert.Equal(expected, Verdict.Of(PodText.Deployment(
        "topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, matchLabelKeys: [app], labelSelector: {matchExpressions: [{key: app, operator: Exists}]}}]"), minor));

    [Fact]
    public void A_key_that_the_Pod_has_no_label_for_adds_nothing() => Assert.Equal("", Verdict.Of(PodText.Pod(
        "topologySpreadConstraints: [{maxSkew: 1, topologyKey: a, whenUnsatisfiable: ScheduleAnyway, matchLabelKeys: [app], labelSelector: {matchLabels: {app: shop}}}]")));

    [Theory]
    [InlineData(34, "MG4109 spec.volumes[0]")]
    [InlineData(35, "")]
    public void Volumes_are_made_from_images_from_1_35_on(int minor, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod("volumes: [{name: a, image: {reference: b}}]"), minor));

    [Theory]
    [InlineData("resources: {requests: {cpu: 1}}", "resources: {limits: {cpu: 2}}", "MG4187 spec.resources.requests[cpu]")]
    [InlineData("resources: {limits: {cpu: 3}}", "resources: {limits: {cpu: 2}}", "")]
    [InlineData("resources: {requests: {cpu: 2}}, initContainers: [{name: a, image: b, restartPolicy: Always, resources: {requests: {cpu: 1}}}]", "resources: {requests: {cpu: 1500m}}", "MG4187 spec.resources.requests[cpu]")]
    [InlineData("resources: {requests: {cpu: 2}}, initContainers: [{name: a, image: b, resources: {requests: {cpu: 3}}}]", "resources: {requests: {cpu: 1}}", "MG4187 spec.resources.requests[cpu]")]
    [InlineData("resources: {requests: {cpu: 2}}, initContainers: [{name: a, image: b, resources: {requests: {cpu: 2}}}]", "resources: {requests: {cpu: 1}}", "")]
    public void The_request_of_a_Pod_holds_those_of_its_containers(string spec, string container, string expected) =>
        Assert.Equal(expected, Verdict.Of(PodText.Pod(spec, container)));

    [Fact]
    public void Before_1_34_a_Pod_as_a_whole_has_no_resources() => Assert.DoesNotContain(
        "MG4187", Verdict.Of(PodText.Pod("resources: {requests: {cpu: 1}}", "resources: {requests: {cpu: 2}}"), 33), StringComparison.Ordinal);
}

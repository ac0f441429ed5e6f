using CsCheck;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Rules.Pods;

/// <summary>Rules on pods are also called for what no schema would let pass.</summary>
public sealed class PodRulesTolerateAnythingTests
{
    private static readonly (string ApiVersion, string Kind, string Pod)[] Kinds =
    [
        ("v1", "Pod", "{0}"), ("apps/v1", "Deployment", "{{template: {{metadata: {1}, spec: {0}}}, selector: {1}, strategy: {1}}}"),
        ("apps/v1", "StatefulSet", "{{template: {{metadata: {1}, spec: {0}}}, selector: {1}, volumeClaimTemplates: {1}}}"),
        ("apps/v1", "DaemonSet", "{{template: {{metadata: {1}, spec: {0}}}, selector: {1}, updateStrategy: {1}}}"),
        ("batch/v1", "Job", "{{template: {{metadata: {1}, spec: {0}}}, podFailurePolicy: {1}, successPolicy: {1}, completionMode: Indexed}}"),
        ("batch/v1", "CronJob", "{{schedule: {1}, timeZone: {1}, jobTemplate: {{spec: {{template: {{metadata: {1}, spec: {0}}}}}}}}}"),
    ];

    private static readonly string[] Names =
    [
        "name", "labels", "annotations", "matchLabels", "matchExpressions", "key", "operator", "values", "containers", "initContainers", "ephemeralContainers",
        "image", "ports", "containerPort", "hostPort", "hostIP", "env", "valueFrom", "fieldRef", "fieldPath", "resourceFieldRef", "resource", "divisor",
        "configMapKeyRef", "fileKeyRef", "volumeName", "path", "envFrom", "prefix", "secretRef", "volumes", "configMap", "secret", "items", "projected",
        "sources", "serviceAccountToken", "expirationSeconds", "downwardAPI", "emptyDir", "sizeLimit", "hostPath", "persistentVolumeClaim", "ephemeral",
        "volumeClaimTemplate", "metadata", "spec", "csi", "driver", "iscsi", "iqn", "quobyte", "registry", "flexVolume", "options", "azureDisk",
        "volumeMounts", "mountPath", "subPath", "subPathExpr", "mountPropagation", "volumeDevices", "livenessProbe", "readinessProbe", "httpGet", "port",
        "httpHeaders", "exec", "command", "lifecycle", "preStop", "sleep", "seconds", "resources", "limits", "requests", "cpu", "hugepages-2Mi", "claims",
        "resourceClaims", "resizePolicy", "resourceName", "restartPolicy", "restartPolicyRules", "exitCodes", "securityContext", "seccompProfile", "type",
        "localhostProfile", "capabilities", "add", "sysctls", "windowsOptions", "runAsUserName", "hostProcess", "os", "affinity", "nodeAffinity",
        "requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms", "matchFields", "podAffinity",
        "topologyKey", "labelSelector", "matchLabelKeys", "namespaces", "weight", "topologySpreadConstraints", "maxSkew", "minDomains", "tolerations",
        "tolerationSeconds", "dnsConfig", "nameservers", "searches", "hostAliases", "ip", "hostnames", "schedulingGates", "overhead", "rollingUpdate",
        "maxSurge", "maxUnavailable", "rules", "onExitCodes", "onPodConditions", "succeededIndexes", "succeededCount", "hostname", "serviceAccountName",
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "false", "0", "-1", "80", "99999999999", "1.5", "''", "a", "web", "'80'", "A_b", "10.0.0.1", "1Gi", "'50%'", "In", "Exists", "Always",
        "Never", "Localhost", "windows", "'0 2 * * 7'", "'../a'", "'a,b'", "'1-2'", "metadata.name", "'metadata.labels['", "'iqn.2001-04.a:b'", "'\\'");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 6
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (3, inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]")),
            (5, Gen.Select(Gen.Shuffle(Names, 0, 8), inner.Array[8], (keys, values) => $"{{{string.Join(", ", keys.Zip(values, (k, v) => $"{k}: {v}"))}}}"))));

    [Fact]
    public void No_rule_throws_whatever_a_pod_holds() =>
        Gen.Select(Gen.OneOf(Kinds), Value, Value, Gen.Int[33, 37]).Sample((kind, pod, other, minor) =>
        {
            var spec = string.Format(System.Globalization.CultureInfo.InvariantCulture, kind.Pod, pod, other);
            var context = new RuleContext(new KubernetesVersion(minor));

            foreach (var manifest in Reading.Of($"apiVersion: {kind.ApiVersion}\nkind: {kind.Kind}\nmetadata: {other}\nspec: {spec}\n").Manifests) EveryRule.Judge(manifest, context);
        });
}

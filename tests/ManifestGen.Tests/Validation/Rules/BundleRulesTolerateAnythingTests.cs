using CsCheck;
using ManifestGen.Engine.Validation;
using ManifestGen.Tests.Yaml;

namespace ManifestGen.Tests.Validation.Rules;

/// <summary>Sets hold resources that other layers found wrong, and kinds that no schema knows.</summary>
public sealed class BundleRulesTolerateAnythingTests
{
    private static readonly (string ApiVersion, string Kind)[] Kinds =
    [
        ("apps/v1", "Deployment"), ("apps/v1", "StatefulSet"), ("apps/v1", "DaemonSet"), ("apps/v1", "ReplicaSet"), ("v1", "ReplicationController"),
        ("v1", "Pod"), ("batch/v1", "Job"), ("batch/v1", "CronJob"), ("argoproj.io/v1alpha1", "Rollout"), ("v1", "Service"), ("v1", "ConfigMap"),
        ("v1", "Secret"), ("v1", "Namespace"), ("v1", "PersistentVolumeClaim"), ("v1", "LimitRange"), ("v1", "ResourceQuota"), ("v1", "ServiceAccount"),
        ("policy/v1", "PodDisruptionBudget"), ("autoscaling/v2", "HorizontalPodAutoscaler"), ("keda.sh/v1alpha1", "ScaledObject"),
        ("networking.k8s.io/v1", "Ingress"), ("networking.k8s.io/v1", "NetworkPolicy"), ("gateway.networking.k8s.io/v1", "HTTPRoute"),
        ("rbac.authorization.k8s.io/v1", "Role"), ("rbac.authorization.k8s.io/v1", "RoleBinding"), ("monitoring.coreos.com/v1", "ServiceMonitor"),
    ];

    private static readonly string[] Names =
    [
        "name", "labels", "annotations", "spec", "template", "metadata", "containers", "initContainers", "ports", "containerPort", "hostPort", "port",
        "targetPort", "image", "env", "value", "valueFrom", "configMapKeyRef", "secretKeyRef", "envFrom", "configMapRef", "key", "optional", "resources",
        "requests", "limits", "cpu", "memory", "livenessProbe", "readinessProbe", "startupProbe", "httpGet", "tcpSocket", "path", "lifecycle", "preStop",
        "sleep", "seconds", "exec", "command", "securityContext", "runAsUser", "runAsNonRoot", "capabilities", "add", "drop", "seccompProfile", "type",
        "volumes", "hostPath", "emptyDir", "medium", "configMap", "secret", "persistentVolumeClaim", "claimName", "volumeMounts", "mountPath",
        "selector", "matchLabels", "matchExpressions", "operator", "values", "app", "replicas", "strategy", "rollingUpdate", "maxUnavailable", "maxSurge",
        "minAvailable", "scaleTargetRef", "kind", "apiVersion", "minReplicas", "maxReplicas", "metrics", "resource", "target", "averageUtilization",
        "behavior", "scaleDown", "policies", "hard", "pods", "affinity", "podAntiAffinity", "topologySpreadConstraints", "matchLabelKeys", "labelSelector",
        "rules", "http", "paths", "backend", "service", "backendRefs", "podSelector", "egress", "to", "ingress", "from", "subjects", "roleRef", "jobTemplate",
        "serviceName", "accessModes", "requiredDuringSchedulingIgnoredDuringExecution", "restartPolicy", "hostNetwork", "serviceAccountName",
    ];

    private static readonly Gen<string> Scalar = Gen.OneOf(
        "null", "true", "0", "-1", "80", "99999999999999999", "1.5", "''", "a", "'80'", "b", "10%", "'100%'", "1Gi", "250m", "Always", "RollingUpdate", "Recreate",
        "Deployment", "apps/v1", "In", "Exists", "Percent", "ReadWriteOnce", "None", "Local", "'$(A)'", "web:latest");

    private static readonly Gen<string> Value = Gen.Recursive<string>((depth, inner) => depth > 3
        ? Scalar
        : Gen.Frequency(
            (2, Scalar),
            (2, inner.Array[0, 3].Select(items => $"[{string.Join(", ", items)}]")),
            (5, Gen.Select(Gen.Shuffle(Names, 0, 6), inner.Array[6], (keys, values) => $"{{{string.Join(", ", keys.Zip(values, (k, v) => $"{k}: {v}"))}}}"))));

    private static readonly Gen<string> Template = Gen.Select(Value, Value, Value, (container, pod, other) =>
        $"{{replicas: {other}, selector: {{matchLabels: {{app: a}}}}, template: {{metadata: {{labels: {{app: a}}}}, spec: {{containers: [{container}, {{name: a, env: {other}, ports: {pod}}}], volumes: {pod}, affinity: {other}}}}}}}");

    private static readonly Gen<string> Document = Gen.Select(Gen.OneOf(Kinds), Gen.OneOf(Value, Template), Value, (kind, spec, other) =>
        $"apiVersion: {kind.ApiVersion}\nkind: {kind.Kind}\nmetadata: {{name: a, labels: {other}}}\nspec: {spec}\nrules: {other}\ndata: {other}\nroleRef: {other}\nsubjects: {other}\n");

    [Fact]
    public void No_rule_throws_whatever_a_set_holds() =>
        Gen.Select(Document.Array[1, 5], Gen.Int[33, 37]).Sample((documents, minor) =>
        {
            var context = new RuleContext(new KubernetesVersion(minor)) { PodSecurity = PodSecurityLevel.Restricted };

            EveryRule.Judge(Reading.Of(string.Join("---\n", documents)).Manifests, context);
        });
}

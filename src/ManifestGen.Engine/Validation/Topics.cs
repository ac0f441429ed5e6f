using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation;

/// <summary>Reads off a resource what it speaks of.</summary>
internal static class Topics
{
    private const string Separator = " ";

    /// <summary>The kinds and the names of fields, each with its topics. The values are <see cref="Topic"/>s.</summary>
    private static readonly Dictionary<string, long> ByWord = new(StringComparer.Ordinal);

    static Topics()
    {
        Add(Topic.Pod, "Pod PodTemplate containers");
        Add(Topic.Pod | Topic.Workload, "ReplicaSet ReplicationController");
        Add(Topic.Pod | Topic.Workload | Topic.Deployment, "Deployment");
        Add(Topic.Pod | Topic.Workload | Topic.StatefulSet | Topic.StorageClaim, "StatefulSet");
        Add(Topic.Pod | Topic.Workload | Topic.DaemonSet, "DaemonSet");
        Add(Topic.Pod | Topic.Workload | Topic.Job, "Job CronJob");
        Add(Topic.Service, "Service");
        Add(Topic.Ingress, "Ingress IngressClass HTTPRoute GRPCRoute TCPRoute TLSRoute UDPRoute");
        Add(Topic.NetworkPolicy, "NetworkPolicy");
        Add(Topic.Autoscaler, "HorizontalPodAutoscaler ScaledObject");
        Add(Topic.Budget, "PodDisruptionBudget");
        Add(Topic.Data, "ConfigMap Secret CustomResourceDefinition");
        Add(Topic.StorageClaim, "PersistentVolumeClaim");
        Add(Topic.Access, "Role ClusterRole RoleBinding ClusterRoleBinding");
        Add(Topic.Cluster, "Namespace PriorityClass ServiceAccount");
        Add(Topic.Quota, "ResourceQuota LimitRange");
        Add(Topic.Monitor, "ServiceMonitor PodMonitor");

        Add(Topic.Ownership, "finalizers ownerReferences generation managedFields");
        Add(Topic.Annotations, "annotations");
        Add(Topic.Volumes, "volumes volumeMounts volumeDevices");
        Add(Topic.KeyedVolume, "configMap secret");
        Add(Topic.ProjectedVolume, "projected downwardAPI");
        Add(Topic.ClaimedVolume, "persistentVolumeClaim ephemeral");
        Add(Topic.DriverVolume, "csi nfs iscsi fc cephfs rbd glusterfs gitRepo flexVolume flocker quobyte scaleIO storageos photonPersistentDisk "
            + "gcePersistentDisk awsElasticBlockStore azureFile azureDisk cinder vsphereVolume portworxVolume");
        Add(Topic.HostPath, "hostPath");
        Add(Topic.Environment, "env envFrom");
        Add(Topic.InitContainers, "initContainers");
        Add(Topic.Ports, "ports");
        Add(Topic.Handlers, "livenessProbe readinessProbe startupProbe lifecycle");
        Add(Topic.Resources, "resources");
        Add(Topic.DeviceClaims, "claims resourceClaims");
        Add(Topic.Restarts, "restartPolicy restartPolicyRules resizePolicy");
        Add(Topic.HostAccess, "hostPort hostIP hostNetwork hostPID hostIPC hostUsers shareProcessNamespace");
        Add(Topic.Security, "securityContext");
        Add(Topic.Sysctls, "sysctls");
        Add(Topic.Windows, "windowsOptions os");
        Add(Topic.Confinement, "seLinuxOptions procMount");
        Add(Topic.Privileged, "privileged");
        Add(Topic.Capabilities, "capabilities");
        Add(Topic.Placement, "nodeSelector affinity tolerations");
        Add(Topic.Placement | Topic.Spread, "topologySpreadConstraints");
        Add(Topic.Names, "dnsConfig dnsPolicy hostAliases hostname subdomain hostnameOverride");
        Add(Topic.Gates, "readinessGates schedulingGates ephemeralContainers overhead activeDeadlineSeconds priority imagePullSecrets");
        Add(Topic.Host, "host");
        Add(Topic.Reach, "type clusterIP clusterIPs externalIPs externalName ipFamilies ipFamilyPolicy loadBalancerIP loadBalancerClass "
            + "loadBalancerSourceRanges service.beta.kubernetes.io/load-balancer-source-ranges allocateLoadBalancerNodePorts nodePort sessionAffinity "
            + "trafficDistribution externalTrafficPolicy healthCheckNodePort");
    }

    /// <summary>What a resource speaks of.</summary>
    public static Topic Of(Manifest manifest) => (Topic)(Word(manifest.Kind) | (manifest.Root.Node is { } root ? Below(root) : 0));

    private static long Below(YamlNode node)
    {
        var found = 0L;
        switch (node)
        {
            case YamlMapping mapping:
                foreach (ref readonly var entry in mapping.Entries) found |= Word(entry.Key) | Below(entry.Value);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items) found |= Below(item);
                break;
        }

        return found;
    }

    private static long Word(string word) => ByWord.TryGetValue(word, out var topics) ? topics : 0;

    private static void Add(Topic topics, string words)
    {
        foreach (var word in words.Split(Separator)) ByWord.Add(word, (long)topics);
    }
}

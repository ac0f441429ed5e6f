using ManifestGen.Engine.Validation.Rules.Access;
using ManifestGen.Engine.Validation.Rules.Autoscaling;
using ManifestGen.Engine.Validation.Rules.Choices;
using ManifestGen.Engine.Validation.Rules.Cluster;
using ManifestGen.Engine.Validation.Rules.Configuration;
using ManifestGen.Engine.Validation.Rules.Definitions;
using ManifestGen.Engine.Validation.Rules.Disruption;
using ManifestGen.Engine.Validation.Rules.Ingresses;
using ManifestGen.Engine.Validation.Rules.Limits;
using ManifestGen.Engine.Validation.Rules.Metadata;
using ManifestGen.Engine.Validation.Rules.NetworkPolicies;
using ManifestGen.Engine.Validation.Rules.Networking;
using ManifestGen.Engine.Validation.Rules.Pods;
using ManifestGen.Engine.Validation.Rules.Services;
using ManifestGen.Engine.Validation.Rules.Storage;
using ManifestGen.Engine.Validation.Rules.Workloads;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// Every rule on one resource, in the order in which they run, by what it judges. A new rule is a file under Rules/ and a line here, in the group of its topics or in one
/// of its own; a rule that may find something anywhere stands under <see cref="Topic.None"/>.
/// </summary>
internal static class ManifestRules
{
    /// <summary>The rules, by topics.</summary>
    public static IReadOnlyList<RuleGroup<IManifestRule>> All { get; } =
    [
        new(Topic.None, static () => [
            new MetadataLabelsRule(),
            new MetadataNameRule(),
            new MetadataNamespaceRule(),
        ]),
        new(Topic.Ownership, static () => [
            new MetadataFinalizersRule(),
            new MetadataOwnersRule(),
            new MetadataSystemFieldsRule(),
        ]),
        new(Topic.Pod, static () => [
            new WorkloadHostNameRule(),
            new ContainerNameRule(),
            new ContainerImageRule(),
            new PodNamesRule(),
            new TemplateMetadataRule(),
            new GracePeriodRule(),
            new EmptyPodChoiceRule(),
        ]),
        new(Topic.Pod | Topic.Annotations, static () => [
            new PodAnnotationRule(),
        ]),
        new(Topic.Pod | Topic.Ports, static () => [
            new ContainerPortRule(),
            new PortNameRule(),
        ]),
        new(Topic.Pod | Topic.HostAccess, static () => [
            new HostPortRule(),
            new HostIpRule(),
            new HostNamespaceRule(),
        ]),
        new(Topic.Pod | Topic.Environment, static () => [
            new EnvNameRule(),
            new EnvSourceRule(),
            new EnvFromRule(),
        ]),
        new(Topic.Pod | Topic.Volumes, static () => [
            new VolumeNameRule(),
            new VolumeSourceRule(),
            new EmptyDirVolumeRule(),
            new ImageVolumeRule(),
            new VolumeMountRule(),
            new MountPropagationRule(),
            new VolumeDeviceRule(),
        ]),
        new(Topic.Pod | Topic.Volumes | Topic.HostPath, static () => [
            new HostPathVolumeRule(),
        ]),
        new(Topic.Pod | Topic.Volumes | Topic.KeyedVolume, static () => [
            new KeyedVolumeRule(),
        ]),
        new(Topic.Pod | Topic.Volumes | Topic.ProjectedVolume, static () => [
            new DownwardApiVolumeRule(),
            new ProjectedVolumeRule(),
        ]),
        new(Topic.Pod | Topic.Volumes | Topic.ClaimedVolume, static () => [
            new ClaimVolumeRule(),
        ]),
        new(Topic.Pod | Topic.Volumes | Topic.DriverVolume, static () => [
            new CsiVolumeRule(),
            new NetworkVolumeRule(),
            new DiskVolumeRule(),
            new LegacyVolumeRule(),
            new DeprecatedVolumeRule(),
        ]),
        new(Topic.Pod | Topic.Handlers, static () => [
            new ProbeRule(),
            new LifecycleRule(),
        ]),
        new(Topic.Pod | Topic.InitContainers, static () => [
            new InitContainerRule(),
        ]),
        new(Topic.Pod | Topic.Restarts, static () => [
            new ContainerRestartRule(),
            new ResizePolicyRule(),
        ]),
        new(Topic.Pod | Topic.Resources, static () => [
            new ContainerResourcesRule(),
            new PodResourcesRule(),
            new FractionalBytesRule(),
        ]),
        new(Topic.Pod | Topic.DeviceClaims, static () => [
            new ResourceClaimRule(),
        ]),
        new(Topic.Pod | Topic.Security, static () => [
            new PodSecurityContextRule(),
            new ContainerSecurityContextRule(),
        ]),
        new(Topic.Pod | Topic.Sysctls, static () => [
            new SysctlRule(),
        ]),
        new(Topic.Pod | Topic.Windows, static () => [
            new OperatingSystemRule(),
            new WindowsOptionsRule(),
            new WindowsHostProcessRule(),
        ]),
        new(Topic.Pod | Topic.Placement, static () => [
            new NodeSelectorRule(),
            new NodeAffinityRule(),
            new PodAffinityRule(),
            new TolerationRule(),
            new DeprecatedNodeLabelRule(),
            new MissingSelectorRule(),
        ]),
        new(Topic.Pod | Topic.Spread, static () => [
            new TopologySpreadRule(),
        ]),
        new(Topic.Pod | Topic.Names, static () => [
            new DnsRule(),
            new HostAliasRule(),
            new HostnameOverrideRule(),
        ]),
        new(Topic.Pod | Topic.Gates, static () => [
            new OverheadRule(),
            new PodGateRule(),
            new PodDeadlineRule(),
            new EphemeralContainersRule(),
            new PriorityRule(),
            new PullSecretRule(),
        ]),
        new(Topic.Workload, static () => [
            new WorkloadNumbersRule(),
            new SelectorRule(),
            new TemplateRestartRule(),
        ]),
        new(Topic.Deployment, static () => [
            new DeploymentStrategyRule(),
            new ProgressDeadlineRule(),
        ]),
        new(Topic.DaemonSet, static () => [
            new DaemonSetStrategyRule(),
        ]),
        new(Topic.StatefulSet, static () => [
            new StatefulSetStrategyRule(),
            new StatefulSetNamesRule(),
            new RevisionHistoryRule(),
        ]),
        new(Topic.Job, static () => [
            new JobSelectorRule(),
            new JobCompletionRule(),
            new PodFailurePolicyRule(),
            new SuccessPolicyRule(),
            new JobManagedByRule(),
            new CronScheduleRule(),
            new CronJobNameRule(),
            new EmptyJobChoiceRule(),
        ]),
        new(Topic.Service, static () => [
            new ServicePortsRule(),
            new ServicePortsUniqueRule(),
            new ServiceSelectorRule(),
        ]),
        new(Topic.Service | Topic.Annotations, static () => [
            new ServiceTopologyAnnotationsRule(),
        ]),
        new(Topic.Service | Topic.Reach, static () => [
            new ServiceClusterIpRule(),
            new ServiceExternalIpsRule(),
            new ServiceExternalNameRule(),
            new ServiceHeadlessRule(),
            new ServiceIpFamiliesRule(),
            new ServiceLoadBalancerRule(),
            new ServiceNodePortRule(),
            new ServiceSessionAffinityRule(),
            new ServiceSourceRangesRule(),
            new ServiceTrafficDistributionRule(),
            new ServiceTrafficPolicyRule(),
        ]),
        new(Topic.Ingress, static () => [
            new IngressBackendRule(),
            new IngressClassNameRule(),
            new IngressClassRule(),
            new IngressHostRule(),
            new IngressPathRule(),
            new IngressRulesRule(),
            new IngressTlsRule(),
        ]),
        new(Topic.NetworkPolicy, static () => [
            new NetworkPolicyIpBlockRule(),
            new NetworkPolicyPeerRule(),
            new NetworkPolicyPortRule(),
            new NetworkPolicyTypesRule(),
        ]),
        new(Topic.Autoscaler, static () => [
            new AutoscalerBehaviorRule(),
            new AutoscalerMetricNameRule(),
            new AutoscalerMetricSourceRule(),
            new AutoscalerMetricTargetRule(),
            new AutoscalerReplicasRule(),
            new AutoscalerTargetRule(),
        ]),
        new(Topic.Budget, static () => [
            new DisruptionBudgetRule(),
        ]),
        new(Topic.Data, static () => [
            new ConfigMapDataRule(),
            new SecretDataRule(),
            new SecretTypeRule(),
            new DefinitionNamesRule(),
            new DefinitionVersionsRule(),
            new DefinitionColumnsRule(),
            new DefinitionConversionRule(),
            new DefinitionExpressionsRule(),
            new DefinitionStructureRule(),
            new DefinitionDefaultsRule(),
        ]),
        new(Topic.StorageClaim, static () => [
            new ClaimRule(),
        ]),
        new(Topic.Access, static () => [
            new AggregationRule(),
            new PolicyRuleRule(),
            new RoleReferenceRule(),
            new SubjectRule(),
        ]),
        new(Topic.Cluster, static () => [
            new NamespaceFinalizersRule(),
            new PodSecurityLabelsRule(),
            new PriorityClassRule(),
            new ServiceAccountRule(),
        ]),
        new(Topic.Quota, static () => [
            new LimitRangeOrderRule(),
            new LimitRangeTypeRule(),
            new QuotaHardRule(),
            new QuotaScopesRule(),
        ]),
        new(Topic.None, static () => [
            new EmptyChoiceRule(),
            new AddressFormRule(),
        ]),
    ];
}

using ManifestGen.Engine.Validation.Rules.Access;
using ManifestGen.Engine.Validation.Rules.Autoscaling;
using ManifestGen.Engine.Validation.Rules.Cluster;
using ManifestGen.Engine.Validation.Rules.Configuration;
using ManifestGen.Engine.Validation.Rules.Disruption;
using ManifestGen.Engine.Validation.Rules.Ingresses;
using ManifestGen.Engine.Validation.Rules.Limits;
using ManifestGen.Engine.Validation.Rules.Metadata;
using ManifestGen.Engine.Validation.Rules.NetworkPolicies;
using ManifestGen.Engine.Validation.Rules.Services;
using ManifestGen.Engine.Validation.Rules.Storage;

namespace ManifestGen.Engine.Validation;

/// <summary>Every rule, in the order in which they run. A new rule is a file under Rules/ and a line here.</summary>
internal static class RuleList
{
    /// <summary>Rules on one resource.</summary>
    public static IReadOnlyList<IManifestRule> ForManifests { get; } =
    [
        new MetadataFinalizersRule(),
        new MetadataLabelsRule(),
        new MetadataNameRule(),
        new MetadataNamespaceRule(),
        new MetadataOwnersRule(),
        new MetadataSystemFieldsRule(),
        new WorkloadHostNameRule(),
        new ServiceClusterIpRule(),
        new ServiceExternalIpsRule(),
        new ServiceExternalNameRule(),
        new ServiceHeadlessRule(),
        new ServiceIpFamiliesRule(),
        new ServiceLoadBalancerRule(),
        new ServiceNodePortRule(),
        new ServicePortsRule(),
        new ServicePortsUniqueRule(),
        new ServiceSelectorRule(),
        new ServiceSessionAffinityRule(),
        new ServiceSourceRangesRule(),
        new ServiceTopologyAnnotationsRule(),
        new ServiceTrafficDistributionRule(),
        new ServiceTrafficPolicyRule(),
        new IngressBackendRule(),
        new IngressClassNameRule(),
        new IngressClassRule(),
        new IngressHostRule(),
        new IngressPathRule(),
        new IngressRulesRule(),
        new IngressTlsRule(),
        new NetworkPolicyIpBlockRule(),
        new NetworkPolicyPeerRule(),
        new NetworkPolicyPortRule(),
        new NetworkPolicyTypesRule(),
        new AutoscalerBehaviorRule(),
        new AutoscalerMetricNameRule(),
        new AutoscalerMetricSourceRule(),
        new AutoscalerMetricTargetRule(),
        new AutoscalerReplicasRule(),
        new AutoscalerTargetRule(),
        new DisruptionBudgetRule(),
        new ConfigMapDataRule(),
        new SecretDataRule(),
        new SecretTypeRule(),
        new ClaimRule(),
        new AggregationRule(),
        new PolicyRuleRule(),
        new RoleReferenceRule(),
        new SubjectRule(),
        new NamespaceFinalizersRule(),
        new PodSecurityLabelsRule(),
        new PriorityClassRule(),
        new ServiceAccountRule(),
        new LimitRangeOrderRule(),
        new LimitRangeTypeRule(),
        new QuotaHardRule(),
        new QuotaScopesRule(),
    ];

    /// <summary>Rules across resources.</summary>
    public static IReadOnlyList<IBundleRule> ForBundles { get; } =
    [
    ];
}

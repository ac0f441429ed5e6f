using ManifestGen.Engine.Validation.Rules.Bundles;
using ManifestGen.Engine.Validation.Rules.Hardening.PodSecurity;
using ManifestGen.Engine.Validation.Rules.Hardening;
using ManifestGen.Engine.Validation.Rules.Scale;

namespace ManifestGen.Engine.Validation;

/// <summary>
/// Every rule on a set of resources, in the order in which they run, by what it judges. A new rule is a file under Rules/ and a line here, in the group of its topics or in one
/// of its own; a rule that may find something anywhere stands under <see cref="Topic.None"/>. Groups of many rules stand first, so that threads that share them end together.
/// </summary>
internal static class BundleRules
{
    /// <summary>The rules, by topics.</summary>
    public static IReadOnlyList<RuleGroup<IBundleRule>> All { get; } =
    [
        new(Topic.None, static () => [
            new UniqueResourceRule(),
            new NamespaceIsMeantRule(),
            new ListKeysAreUniqueRule(),
            new ReferencesResolveRule(),
        ]),
        new(Topic.Pod, static () => [
            new SelectorsDoNotOverlapRule(),
            new DotNetFitsLimitsRule(),
            new DiskUseIsBoundedRule(),
            new ProbesArePresentRule(),
            new ResourcesAreSetRule(),
            new ShutdownFitsGraceRule(),
            new StartFitsDeadlineRule(),
            new SessionsAreSharedRule(),
            new SeveralReplicasHaveBudgetRule(),
            new SeveralReplicasSpreadRule(),
            new AppArmorRule(),
            new DroppedCapabilitiesRule(),
            new PrivilegeEscalationRule(),
            new RunAsNonRootRule(),
            new SeccompProfileRule(),
            new ImageIsPinnedRule(),
            new OwnServiceAccountRule(),
            new ReadOnlyRootRule(),
        ]),
        new(Topic.Autoscaler, static () => [
            new AutoscalerTargetExistsRule(),
            new OneAutoscalerRule(),
            new AutoscalerContainerRule(),
            new AutoscalerHasRoomRule(),
            new MetricTargetTypeRule(),
            new ScaleInIsCalmRule(),
            new UtilizationNeedsRequestRule(),
        ]),
        new(Topic.Service, static () => [
            new ServicePortDeclaredRule(),
            new ServicePortResolvesRule(),
            new ServiceSelectsOneWorkloadRule(),
            new ServiceSelectsPodsRule(),
            new LocalTrafficReachesPodsRule(),
            new ServiceStaysInsideRule(),
        ]),
        new(Topic.Pod | Topic.Service, static () => [
            new NewPodsProveThemselvesRule(),
            new RolloutKeepsPodsRule(),
            new ServedByTwoRule(),
            new ServedPodsDrainRule(),
        ]),
        new(Topic.Pod | Topic.Ports, static () => [
            new ContainerPortsRule(),
        ]),
        new(Topic.Pod | Topic.Handlers, static () => [
            new ProbePortResolvesRule(),
            new LivenessIsStrictRule(),
            new ProbeFitsPeriodRule(),
        ]),
        new(Topic.Pod | Topic.Handlers | Topic.Host, static () => [
            new ProbeHostRule(),
        ]),
        new(Topic.Pod | Topic.Resources, static () => [
            new MemoryLimitIsPossibleRule(),
        ]),
        new(Topic.Pod | Topic.Environment, static () => [
            new SecretsStayOutOfEnvironmentRule(),
        ]),
        new(Topic.Pod | Topic.Volumes, static () => [
            new VolumeTypesRule(),
            new VolumeSourcesRule(),
        ]),
        new(Topic.Pod | Topic.ClaimedVolume, static () => [
            new ClaimFitsReplicasRule(),
        ]),
        new(Topic.Pod | Topic.HostPath, static () => [
            new HostPathVolumesRule(),
            new HostPathMountsRule(),
        ]),
        new(Topic.Pod | Topic.HostAccess, static () => [
            new HostPortLimitsReplicasRule(),
            new HostNamespacesRule(),
            new HostPortsRule(),
        ]),
        new(Topic.Pod | Topic.Security, static () => [
            new RunAsUserRule(),
            new SeccompUnconfinedRule(),
            new RootIsNotNonRootRule(),
        ]),
        new(Topic.Pod | Topic.Capabilities, static () => [
            new AddedCapabilitiesRule(),
            new RestrictedCapabilitiesRule(),
        ]),
        new(Topic.Pod | Topic.Privileged, static () => [
            new PrivilegedRule(),
        ]),
        new(Topic.Pod | Topic.Confinement, static () => [
            new SeLinuxRule(),
            new ProcMountRule(),
        ]),
        new(Topic.Pod | Topic.Sysctls, static () => [
            new SysctlsRule(),
        ]),
        new(Topic.Pod | Topic.Windows, static () => [
            new HostProcessRule(),
        ]),
        new(Topic.Pod | Topic.Placement, static () => [
            new AntiAffinityLeavesNodesRule(),
            new SpreadCountsOwnPodsRule(),
        ]),
        new(Topic.Pod | Topic.Gates, static () => [
            new ReadinessGateIsSetRule(),
        ]),
        new(Topic.Pod | Topic.Autoscaler, static () => [
            new ReplicasLeftToAutoscalerRule(),
        ]),
        new(Topic.Budget, static () => [
            new BudgetCoversOneWorkloadRule(),
            new BudgetSelectsPodsRule(),
            new OneBudgetRule(),
            new BudgetAllowsEvictionRule(),
            new BudgetEvictsUnhealthyRule(),
        ]),
        new(Topic.Ingress, static () => [
            new BackendResolvesRule(),
            new IngressPathIsUniqueRule(),
        ]),
        new(Topic.NetworkPolicy, static () => [
            new NetworkPolicySelectsPodsRule(),
            new EgressAllowsDnsRule(),
        ]),
        new(Topic.Pod | Topic.NetworkPolicy, static () => [
            new PodsAreIsolatedRule(),
        ]),
        new(Topic.StatefulSet, static () => [
            new StatefulSetServiceRule(),
            new StatefulSetNameFitsRule(),
        ]),
        new(Topic.Job, static () => [
            new JobsAreTidiedUpRule(),
        ]),
        new(Topic.Quota, static () => [
            new QuotaHoldsCapacityRule(),
            new QuotaNeedsResourcesRule(),
        ]),
        new(Topic.Data, static () => [
            new FitsApplyAnnotationRule(),
        ]),
        new(Topic.Access, static () => [
            new ClusterAdminRule(),
            new RoleIsNarrowRule(),
        ]),
        new(Topic.Monitor, static () => [
            new MonitorSelectsRule(),
            new MonitorPortResolvesRule(),
        ]),
    ];
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>Where a namespace has network policies, none of its Pods is left out by oversight.</summary>
internal sealed class PodsAreIsolatedRule : IBundleRule
{
    public static readonly DiagnosticDescriptor LeftOut = new("MG7032", Severity.Info,
        "No NetworkPolicy of the set selects the Pods of {0}, though namespace '{1}' has some: every Pod of the cluster reaches them",
        "Add a policy for them, or one for every Pod (podSelector: {{}}) that denies what no other allows.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        {
            if (bundle.Holds("NetworkPolicy", workload.Namespace) && bundle.PoliciesOf(workload).Count == 0)
                sink.Add(LeftOut, workload.Template["metadata"]["labels"], workload, workload.Namespace);
        }
    }
}

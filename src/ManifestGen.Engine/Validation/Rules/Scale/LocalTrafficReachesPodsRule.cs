using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Where only nodes with a Pod answer, it is known that the others do not.</summary>
internal sealed class LocalTrafficReachesPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SomeNodesSilent = new("MG6036", Severity.Info,
        "{0} has externalTrafficPolicy Local, and {1} runs {2}: on more nodes than that, those without a Pod answer nothing",
        "Make sure that the load balancer checks the nodes' health, or use externalTrafficPolicy Cluster.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services)
        {
            var policy = service.Spec["externalTrafficPolicy"];
            if (policy.Text != "Local") continue;
            foreach (var workload in bundle.SelectedBy(service).Take(1))
            {
                if (bundle.ReplicasOf(workload) is { } replicas) sink.Add(SomeNodesSilent, policy, service, workload, $"as few as {replicas.MinInWords}");
            }
        }
    }
}

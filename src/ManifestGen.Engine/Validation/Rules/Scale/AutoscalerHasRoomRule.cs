using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>An autoscaler has room between its smallest and its largest number, and starts from more than one Pod.</summary>
internal sealed class AutoscalerHasRoomRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoRoom = new("MG6003", Severity.Warning,
        "{0} scales between {1} and {2}: it never changes anything",
        "Raise {3}, or leave the autoscaler out and set replicas.");

    public static readonly DiagnosticDescriptor FewerThanTwo = new("MG6038", Severity.Warning,
        "{0} may scale {1} in to {2}: with one Pod, every restart and every drained node is an outage",
        "Set minReplicas to 2 or more.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers)
        {
            if (autoscaler.Max == autoscaler.Min && autoscaler.MaxField.Exists)
                sink.Add(NoRoom, autoscaler.MaxField, autoscaler, autoscaler.Min, autoscaler.Max, autoscaler.IsKeda ? "maxReplicaCount" : "maxReplicas");

            // KEDA is there to scale to nothing, and does so for work that waits in a queue.
            if (!autoscaler.IsKeda && autoscaler.Min < 2)
                sink.Add(FewerThanTwo, autoscaler.MinField, autoscaler, autoscaler.Target, autoscaler.Min);
        }
    }
}

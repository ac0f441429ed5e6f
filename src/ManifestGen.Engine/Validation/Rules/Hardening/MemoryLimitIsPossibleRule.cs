using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A container can start within its memory limit.</summary>
internal sealed class MemoryLimitIsPossibleRule : IBundleRule
{
    public static readonly DiagnosticDescriptor TooSmall = new("MG7050", Severity.Error,
        "{0} of {1} has a memory limit of {2}, which comes to {3} B: no container starts with less than 4Mi",
        "Mi is mebibytes, M is megabytes, and m is a thousandth of a byte.");

    private static readonly Quantity Smallest = Quantity.Of(4 * 1024 * 1024);

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.All)
        {
            var limit = container.Limit("memory");
            if (limit.Quantity is { Sign: > 0 } memory && memory < Smallest)
                sink.Add(TooSmall, limit, container, workload, limit.Text, memory.Value);
        }
    }
}

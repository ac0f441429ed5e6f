using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Hardening;

/// <summary>A StatefulSet's name leaves room for the hash that its Pods carry in a label.</summary>
internal sealed class StatefulSetNameFitsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor TooLong = new("MG7051", Severity.Error,
        "{0} has a name of {1} characters: with a hash it becomes a label of its Pods, which must be no more than 63, and no Pod is made",
        "Use a name of 52 characters or fewer.");

    private const int Longest = 52;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "StatefulSet" && w.Name.Length > Longest))
            sink.Add(TooLong, workload.Manifest["metadata"]["name"], workload, workload.Name.Length);
    }
}

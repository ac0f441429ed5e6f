using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A workload's selector matches its own Pods only.</summary>
internal sealed class SelectorsDoNotOverlapRule : IBundleRule
{
    public static readonly DiagnosticDescriptor Overlap = new("MG5015", Severity.Error,
        "The selector of {0}, {1}, also matches the Pods of {2}: they are counted and perhaps deleted as its own",
        "Give each workload a label of its own, such as app.kubernetes.io/name, in its selector and on its Pods.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Selector.Exists))
        {
            var others = bundle.SelectedBy(workload)
                .Where(o => o.Kind != workload.Kind || o.Name != workload.Name)
                .Select(o => o.ToString())
                .Distinct(StringComparer.Ordinal)
                .ToArray();
            if (others.Length > 0) sink.Add(Overlap, workload.Selector.Field, workload, workload.Selector, WordList.And(others));
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A Service sends requests to the Pods of one workload.</summary>
internal sealed class ServiceSelectsOneWorkloadRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SelectsSeveral = new("MG5009", Severity.Warning,
        "{0} selects {1}, which {2} all carry: each gets a share of the requests",
        "Add a label to the selector that only the Pods that are meant carry. Where sharing is meant, as for a canary, suppress this here.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services.Where(s => !s.IsHeadless))
        {
            var names = bundle.SelectedBy(service).Select(w => w.ToString()).Distinct(StringComparer.Ordinal).ToArray();
            if (names.Length > 1) sink.Add(SelectsSeveral, service.Selector.Field, service, service.Selector, WordList.And(names));
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A Service's selector matches the Pods of some workload.</summary>
internal sealed class ServiceSelectsPodsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SelectsNothing = new("MG5001", Severity.Error,
        "{0} selects {1}, which no Pod of the set carries, so that it has no endpoints",
        "Select labels of the Pods that are to get the requests: {2}.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var service in bundle.Services)
        {
            if (!service.Selector.Exists || service.Selector.AsksControllerLabels || !bundle.HoldsPods(service.Namespace)) continue;
            if (bundle.SelectedBy(service).Count > 0) continue;
            sink.Add(SelectsNothing, service.Selector.Field, service, service.Selector, bundle.Nearest(service.Namespace, service.Selector));
        }
    }
}

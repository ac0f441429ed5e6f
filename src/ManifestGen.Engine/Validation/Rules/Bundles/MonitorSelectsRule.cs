using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A ServiceMonitor or PodMonitor of the Prometheus operator selects something that is there.</summary>
internal sealed class MonitorSelectsRule : IBundleRule
{
    public static readonly DiagnosticDescriptor SelectsNothing = new("MG5026", Severity.Warning,
        "{0} '{1}' selects {2}, which no {3} of the set carries, so that nothing is scraped",
        "Select labels of the {3} itself. A ServiceMonitor looks at the labels of Services, not at those of their Pods.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var services = new LabelIndex<ServiceView>(bundle.Services, s => s.Namespace, s => LabelSet.Of(s.Manifest["metadata"]["labels"]));
        foreach (var monitor in bundle.Of("monitoring.coreos.com", "ServiceMonitor").Where(LooksBesideItself))
        {
            var home = ResourceKey.NamespaceOf(monitor);
            var selector = PodSelector.Of(monitor["spec"]["selector"]);
            if (services.In(home).Count > 0 && services.Selected(home, selector).Count == 0)
                sink.Add(SelectsNothing, selector.Field, monitor.Kind, monitor.Name, selector, "Service");
        }

        foreach (var monitor in bundle.Of("monitoring.coreos.com", "PodMonitor").Where(LooksBesideItself))
        {
            var home = ResourceKey.NamespaceOf(monitor);
            var selector = PodSelector.Of(monitor["spec"]["selector"]);
            if (bundle.HoldsPods(home) && bundle.Selected(home, selector).Count == 0)
                sink.Add(SelectsNothing, selector.Field, monitor.Kind, monitor.Name, selector, "Pod");
        }
    }

    /// <summary>Whether a monitor looks into its own namespace alone; one that looks into others finds what the set need not hold.</summary>
    internal static bool LooksBesideItself(Manifest monitor) =>
        !monitor["spec"]["namespaceSelector"].Exists && monitor["spec"]["selector"].Exists;
}

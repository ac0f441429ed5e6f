using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A ServiceMonitor or PodMonitor of the Prometheus operator names a port that one of those that it selects has.</summary>
internal sealed class MonitorPortResolvesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoSuchPort = new("MG5050", Severity.Warning,
        "{0} '{1}' reads port '{2}', which {3} does not have, so that nothing is scraped there",
        "Name a port that is there: {4}. A ServiceMonitor goes by the names of a Service's ports, a PodMonitor by those of containers.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        var services = new LabelIndex<ServiceView>(bundle.Services, s => s.Namespace, s => LabelSet.Of(s.Manifest["metadata"]["labels"]));
        foreach (var monitor in bundle.Of("monitoring.coreos.com", "ServiceMonitor").Where(MonitorSelectsRule.LooksBesideItself))
        {
            var selected = services.Selected(ResourceKey.NamespaceOf(monitor), PodSelector.Of(monitor["spec"]["selector"]));
            Check(monitor, "endpoints", selected, s => [.. s.Ports.Select(p => p.Name)], sink);
        }

        foreach (var monitor in bundle.Of("monitoring.coreos.com", "PodMonitor").Where(MonitorSelectsRule.LooksBesideItself))
        {
            var selected = bundle.Selected(ResourceKey.NamespaceOf(monitor), PodSelector.Of(monitor["spec"]["selector"]));
            Check(monitor, "podMetricsEndpoints", selected, w => [.. w.Staying.SelectMany(c => c.Ports).Select(p => p.Name)], sink);
        }
    }

    // One that has it is enough: the others are left out without a word, as the operator does.
    private static void Check<T>(Manifest monitor, string endpoints, IReadOnlyList<T> selected, Func<T, IReadOnlyList<string>> portsOf, DiagnosticSink sink)
    {
        if (selected.Count == 0) return;
        foreach (var endpoint in monitor["spec"][endpoints].Items)
        {
            if (endpoint["port"] is not { String: { Length: > 0 } name } port || selected.Any(s => portsOf(s).Contains(name, StringComparer.Ordinal))) continue;
            var names = selected.SelectMany(portsOf).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).Select(p => $"'{p}'").ToList();
            sink.Add(NoSuchPort, port, monitor.Kind, monitor.Name, name, $"{selected[0]}", names.Count > 0 ? WordList.And(names) : "none has a name yet");
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A StatefulSet's <c>serviceName</c> is a headless Service that selects its Pods: only then do the Pods get names of their own.</summary>
internal sealed class StatefulSetServiceRule : IBundleRule
{
    public static readonly DiagnosticDescriptor NoHeadlessService = new("MG5018", Severity.Error,
        "{0} has serviceName '{1}', and {2}: its Pods get no DNS names of their own",
        "Add a Service '{1}' with clusterIP: None and the Pods' labels as its selector.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads.Where(w => w.Kind == "StatefulSet"))
        {
            var field = workload.Spec["serviceName"];
            if (field.Text is not { Length: > 0 } name || !bundle.Holds("Service", workload.Namespace)) continue;
            if (Fault(bundle.FindService(workload.Namespace, name), workload) is { } fault) sink.Add(NoHeadlessService, field, workload, name, fault);
        }
    }

    private static string? Fault(ServiceView? service, Workload workload)
    {
        if (service is null) return "the set has no such Service";
        if (!service.IsHeadless) return "that Service is not headless";
        return service.Selector.Exists && !service.Selector.Matches(workload.Labels) ? $"that Service selects {service.Selector}" : null;
    }
}

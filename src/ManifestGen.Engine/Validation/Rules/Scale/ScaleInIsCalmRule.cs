using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Scale;

/// <summary>Scaling in waits out short lulls, ends Pods a part at a time where connections live long, and happens at all.</summary>
internal sealed class ScaleInIsCalmRule : IBundleRule
{
    public static readonly DiagnosticDescriptor ShortWindow = new("MG6024", Severity.Warning,
        "{0} scales in after {1} s of less load: Pods are ended and started again with every short lull",
        "Set behavior.scaleDown.stabilizationWindowSeconds to 60 or more; 300 is the default.");

    public static readonly DiagnosticDescriptor AllAtOnce = new("MG6025", Severity.Warning,
        "{0} may end all Pods above the minimum in one step ({1}), and {2} has connections that live long ({3}): most are cut at once",
        "Scale in by a part: behavior.scaleDown.policies with type Percent, value 50 or less, periodSeconds 60.");

    public static readonly DiagnosticDescriptor Never = new("MG6026", Severity.Warning,
        "{0} never scales in, as behavior.scaleDown.selectPolicy is Disabled",
        "Remove selectPolicy, and slow scaling in by its policies and its stabilization window instead.");

    private const long ShortestWindow = 60;

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var autoscaler in bundle.Autoscalers)
        {
            var scaleDown = autoscaler.ScaleDown;
            if (scaleDown["selectPolicy"].Text == "Disabled")
            {
                sink.Add(Never, scaleDown["selectPolicy"], autoscaler);
                continue;
            }

            var window = scaleDown["stabilizationWindowSeconds"];
            if (window.Integer is { } seconds and < ShortestWindow) sink.Add(ShortWindow, window, autoscaler, seconds);
            if (bundle.TargetOf(autoscaler) is { } workload && LongLived(bundle, workload) is { } sign && WholeStep(scaleDown) is { } step)
                sink.Add(AllAtOnce, scaleDown, autoscaler, step, workload, sign);
        }
    }

    /// <summary>The policy by which everything may go in one step; null when the policies hold that back.</summary>
    private static string? WholeStep(Field scaleDown)
    {
        var policies = scaleDown["policies"];
        if (policies.Count == 0) return "the default policy, 100% in 15 s";
        var whole = policies.Each().Where(p => p["type"].Text == "Percent" && p["value"].Integer >= 100).ToArray();
        var decides = scaleDown["selectPolicy"].Text == "Min" ? whole.Length == policies.Count : whole.Length > 0;
        return decides ? $"policy {whole[0]["value"].Text}% in {whole[0]["periodSeconds"].Text} s" : null;
    }

    /// <summary>What shows that connections live long; null when nothing does.</summary>
    private static string? LongLived(Bundle bundle, Workload workload)
    {
        foreach (var service in bundle.ServicesOf(workload))
        {
            if (service.Spec["sessionAffinity"].Text == "ClientIP") return $"{service} has sessionAffinity ClientIP";
            if (service.Ports.FirstOrDefault(IsLongLived) is { } port) return $"port '{port}' of {service}";
        }

        return null;
    }

    private static bool IsLongLived(ServicePort port) =>
        port.Field["appProtocol"].Text is "kubernetes.io/ws" or "kubernetes.io/wss" or "kubernetes.io/h2c" or "grpc" or "ws" or "wss"
        || port.Name is "grpc" or "ws" or "wss"
        || port.Name.StartsWith("grpc-", StringComparison.Ordinal);
}

using ManifestGen.Engine.Autoscaling;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Simulation.Events;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Simulation;

/// <summary>Takes the settings of an autoscaler from the manifest of a HorizontalPodAutoscaler, or of KEDA's ScaledObject, which makes one.</summary>
public static class AutoscalerSource
{
    /// <summary>The autoscalers among manifests: HorizontalPodAutoscalers on the CPU's utilisation, and ScaledObjects.</summary>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="utf8">The manifests.</param>
    /// <param name="sink">Takes what is wrong with the YAML.</param>
    public static IReadOnlyList<NamedAutoscaler> Read(string file, ReadOnlyMemory<byte> utf8, DiagnosticSink sink)
    {
        var found = new List<NamedAutoscaler>();
        foreach (var manifest in ManifestReader.Read(file, utf8, sink))
        {
            if (manifest is { Group: "keda.sh", Kind: "ScaledObject" }) found.Add(ScaledObjectSource.Read(manifest, sink));
            else if (manifest.Kind == "HorizontalPodAutoscaler" && From(manifest["spec"]) is { } settings) found.Add(new NamedAutoscaler(manifest.Name, settings));
        }

        return found;
    }

    private static AutoscalerSettings? From(Field spec)
    {
        if (spec["maxReplicas"].Integer is not { } maximum || Target(spec) is not { } target) return null;
        return new AutoscalerSettings
        {
            MinReplicas = (int)(spec["minReplicas"].Integer ?? 1),
            MaxReplicas = (int)maximum,
            TargetUtilization = (int)target,
            ScaleUp = Rules(spec["behavior"]["scaleUp"], ScalingRules.DefaultUp),
            ScaleDown = Rules(spec["behavior"]["scaleDown"], ScalingRules.DefaultDown),
        };
    }

    /// <summary>The target of <c>autoscaling/v2</c> or <c>v1</c>; 80 % when no metric is given at all, as the API server fills in.</summary>
    private static long? Target(Field spec)
    {
        foreach (var metric in spec["metrics"].Items)
        {
            if (metric["type"].String == "Resource" && metric["resource"]["name"].String == "cpu") return metric["resource"]["target"]["averageUtilization"].Integer;
        }

        return spec["metrics"].Count > 0 ? null : spec["targetCPUUtilizationPercentage"].Integer ?? 80;
    }

    /// <summary>How fast replicas change in one direction.</summary>
    internal static ScalingRules Rules(Field rules, ScalingRules defaults) => new(
        rules["stabilizationWindowSeconds"].Integer is { } window ? TimeSpan.FromSeconds(window) : defaults.StabilizationWindow,
        rules["selectPolicy"].String switch { "Min" => PolicySelection.Min, "Disabled" => PolicySelection.Disabled, _ => PolicySelection.Max },
        Limits(rules["policies"]) is { Count: > 0 } limits ? limits : defaults.Limits);

    private static List<PaceLimit> Limits(Field policies)
    {
        var limits = new List<PaceLimit>();
        foreach (var policy in policies.Items)
        {
            if (policy["value"].Integer is { } value && policy["periodSeconds"].Integer is { } period)
                limits.Add(new PaceLimit(policy["type"].String == "Percent", (int)value, TimeSpan.FromSeconds(period)));
        }

        return limits;
    }
}

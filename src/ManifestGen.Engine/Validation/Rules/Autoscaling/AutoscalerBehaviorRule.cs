using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Schemas;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>How fast an autoscaler may scale is said in windows, policies and a tolerance that the API server takes.</summary>
internal sealed class AutoscalerBehaviorRule : IManifestRule
{
    /// <summary>A stabilisation window outside an hour.</summary>
    public static readonly DiagnosticDescriptor Window = new("MG4413", Severity.Error,
        "stabilizationWindowSeconds {0} must be greater than or equal to zero and less than or equal to 3600",
        "Set stabilizationWindowSeconds to 0 to 3600.");

    /// <summary>An empty list of policies.</summary>
    public static readonly DiagnosticDescriptor NoPolicies = new("MG4414", Severity.Error,
        "Must specify at least one Policy",
        "Remove the empty list to get the default policies, or set selectPolicy: Disabled to forbid scaling this way.");

    /// <summary>A policy that changes nothing, or does so too seldom.</summary>
    public static readonly DiagnosticDescriptor Policy = new("MG4415", Severity.Error,
        "{0} {1} must be {2}",
        "Set value to at least 1 and periodSeconds to 1 to 1800.");

    /// <summary>A tolerance below zero.</summary>
    public static readonly DiagnosticDescriptor Tolerance = new("MG4416", Severity.Error,
        "Tolerance {0} must be greater than or equal to 0",
        "Set tolerance to a share of the target, such as 0.05.");

    private const int MaxWindow = 3600;
    private const int MaxPeriod = 1800;
    private const int ToleranceIsRead = 35;

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!AutoscalerSpec.TryGet(manifest, out var spec)) return;
        var behavior = spec["behavior"];
        if (!behavior.Exists) return;
        CheckDirection(behavior["scaleUp"], context, sink);
        CheckDirection(behavior["scaleDown"], context, sink);
    }

    private static void CheckDirection(Field direction, RuleContext context, DiagnosticSink sink)
    {
        if (!direction.Exists) return;
        var window = direction["stabilizationWindowSeconds"];
        if (window.Integer is < 0 or > MaxWindow) sink.Add(Window, window, window.Integer);

        var policies = direction["policies"];
        if (policies is { Exists: true, Count: 0 }) sink.Add(NoPolicies, policies);
        foreach (var policy in policies.Items) CheckPolicy(policy, sink);

        var tolerance = direction["tolerance"];
        if (context.Version.Minor < ToleranceIsRead || !tolerance.Exists) return;
        if (tolerance.Quantity is { Sign: < 0 }) sink.Add(Tolerance, tolerance, tolerance.Text);
    }

    private static void CheckPolicy(Field policy, DiagnosticSink sink)
    {
        var value = policy["value"];
        var period = policy["periodSeconds"];
        if ((value.Integer ?? 0) <= 0) sink.Add(Policy, value, "value", value.Integer ?? 0, "greater than zero");
        if ((period.Integer ?? 0) <= 0) sink.Add(Policy, period, "periodSeconds", period.Integer ?? 0, "greater than zero");
        else if (period.Integer > MaxPeriod) sink.Add(Policy, period, "periodSeconds", period.Integer, "less than or equal to 1800");
    }
}

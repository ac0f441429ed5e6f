using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container's probes do one thing each, at times that make sense.</summary>
internal sealed class ProbeRule : ContainerRule
{
    /// <summary>A probe that restarts the container wants more than one success.</summary>
    public static readonly DiagnosticDescriptor SuccessThreshold = new("MG4143", Severity.Error,
        "Invalid value {0}: must be 1",
        "Remove `successThreshold`: only a readiness probe may wait for several successes.");

    /// <summary>A readiness probe has a grace period although it stops nothing.</summary>
    public static readonly DiagnosticDescriptor ReadinessGrace = new("MG4144", Severity.Error,
        "Invalid value {0}: must not be set for readinessProbes",
        "Remove `terminationGracePeriodSeconds`: a failed readiness probe stops no container.");

    private static readonly string[] Times = ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"];

    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        if (container.Role == ContainerRole.Init && !container.IsSidecar) return;
        CheckRestarting(container["livenessProbe"], sink);
        CheckRestarting(container["startupProbe"], sink);
        var readiness = container["readinessProbe"];
        if (!readiness.Exists) return;
        CheckCommon(readiness, sink);
        var grace = readiness["terminationGracePeriodSeconds"];
        if (grace.Exists) sink.Add(ReadinessGrace, grace, grace.Text);
    }

    private static void CheckRestarting(Field probe, DiagnosticSink sink)
    {
        if (!probe.Exists) return;
        CheckCommon(probe, sink);

        // A threshold of 0 counts as not set, and the default is 1.
        if (probe["successThreshold"].Integer is not (null or 0 or 1) and { } threshold) sink.Add(SuccessThreshold, probe["successThreshold"], threshold);
    }

    private static void CheckCommon(Field probe, DiagnosticSink sink)
    {
        Handler.CheckProbe(probe, sink);
        foreach (var time in Times) NumberField.CheckNotNegative(probe[time], time, sink);
        NumberField.CheckPositive(probe["terminationGracePeriodSeconds"], "terminationGracePeriodSeconds", sink);
    }
}

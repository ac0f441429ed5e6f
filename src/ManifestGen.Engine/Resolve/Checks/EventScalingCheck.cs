using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Scaling by events that KEDA would refuse, or that something else contradicts.</summary>
internal static class EventScalingCheck
{
    /// <summary>The number of Pods is decided twice.</summary>
    public static readonly DiagnosticDescriptor DecidedTwice = new("MG1350", Severity.Error,
        "'{0}' has EventScaling and {1}, and only one of them can decide how many Pods run",
        "Remove one of the two. KEDA makes the autoscaler itself; CPU can be one of its triggers.");

    /// <summary>Nothing is watched.</summary>
    public static readonly DiagnosticDescriptor NoTriggers = new("MG1351", Severity.Error,
        "Required value: EventScaling of '{0}' must have at least one trigger",
        "Add one: .OnCron(...), .OnPrometheus(...), .OnRabbitMq(...) or .On(new ScalingTrigger(\"kafka\")) with its settings.");

    /// <summary>A trigger that cannot be one.</summary>
    public static readonly DiagnosticDescriptor InvalidTrigger = new("MG1352", Severity.Error,
        "Invalid trigger '{0}' of '{1}': {2}",
        "Write the type and its settings as KEDA's documentation of the scaler names them.");

    /// <summary>What is measured at Pods cannot bring back the first.</summary>
    public static readonly DiagnosticDescriptor NeverBack = new("MG1353", Severity.Error,
        "'{0}' scales in to no Pod, and only CPU or memory could bring one back, which no Pod uses then",
        "Add a trigger that sees work from outside, such as a queue, or let one Pod run: EventScaling.Between(1, {1}).");

    /// <summary>No Pod runs while idle, and none is the fewest in any case.</summary>
    public static readonly DiagnosticDescriptor IdleBelowNothing = new("MG1370", Severity.Error,
        "StopWhenIdle of '{0}' means no Pod while nothing happens, and must be fewer than its minimum, {1}",
        "Leave StopWhenIdle out, since with a minimum of 0 no Pod runs then in any case, or raise the minimum: EventScaling.Between(1, {2}).");

    /// <summary>A fallback that KEDA would refuse, or that never comes to be.</summary>
    public static readonly DiagnosticDescriptor InvalidFallback = new("MG1371", Severity.Error,
        "Invalid Fallback of '{0}': {1}",
        "Write as many Pods as keep up for a while, at most the maximum, beside a trigger that sees work from outside: Fallback = new(pods: {2}).");

    private const string Cron = "cron";

    /// <summary>Reports mistakes in the scaling of a component by events.</summary>
    public static void Check(ComponentScope scope)
    {
        if (scope.Replicated is not { EventScaling: { } said } component) return;
        if (component.Scaling is not null) scope.Report(DecidedTwice, said, "", component.Name, nameof(component.Scaling));
        if (component.Replicas is not null) scope.Report(DecidedTwice, said, "", component.Name, nameof(component.Replicas));
        NumberCheck.AtLeast(scope, said, "", $"The minimum of '{component.Name}'", said.Minimum, 0);
        NumberCheck.AtLeast(scope, said, "", $"The maximum of '{component.Name}'", said.Maximum, 1);
        if (said.Maximum < said.Minimum) scope.Report(ScalingCheck.MaximumBelowMinimum, said, "", component.Name, said.Maximum, said.Minimum, nameof(EventScaling));
        TimeCheck.Check(scope, said, nameof(said.PollEvery), $"PollEvery of '{component.Name}'", said.PollEvery, 1);
        TimeCheck.Check(scope, said, nameof(said.Cooldown), $"Cooldown of '{component.Name}'", said.Cooldown, 0);
        ScalingCheck.Pace(scope, said.ScaleUp, nameof(said.ScaleUp));
        ScalingCheck.Pace(scope, said.ScaleDown, nameof(said.ScaleDown));
        if (said.Triggers.Count == 0) scope.Report(NoTriggers, said, "", component.Name);
        else if ((said.Minimum == 0 || said.StopWhenIdle) && said.Triggers.All(t => IsOfPods(t.Type))) scope.Report(NeverBack, said, "", component.Name, said.Maximum);
        if (said is { StopWhenIdle: true, Minimum: <= 0 }) scope.Report(IdleBelowNothing, said, nameof(said.StopWhenIdle), component.Name, said.Minimum, said.Maximum);
        if (said.Fallback is { } fallback) Fallback(scope, said, fallback);
        foreach (var trigger in said.Triggers) Trigger(scope, trigger);
    }

    private static void Fallback(ComponentScope scope, EventScaling said, ScalingFallback fallback)
    {
        NumberCheck.AtLeast(scope, fallback, nameof(fallback.AfterFailures), $"AfterFailures of the fallback of '{scope.Component.Name}'", fallback.AfterFailures, 1);
        NumberCheck.AtLeast(scope, fallback, "", $"The fallback of '{scope.Component.Name}'", fallback.Pods, 0);
        var problem = fallback.Pods > said.Maximum ? $"{fallback.Pods} Pods are more than its maximum, {said.Maximum}"
            : said.Triggers.Count > 0 && said.Triggers.All(t => IsOfPods(t.Type)) ? "CPU and memory are measured at its own Pods, and KEDA falls back for other triggers alone"
            : said.Triggers.Count > 0 && !said.Triggers.Any(t => !IsOfPods(t.Type) && t.Measure is null or TriggerMeasure.Average) ? "it needs a trigger that is measured on average over the Pods, and there is none"
            : null;
        if (problem is not null) scope.Report(InvalidFallback, fallback, "", scope.Component.Name, problem, Math.Max(said.Minimum, 1));
    }

    private static bool IsOfPods(string type) => type is "cpu" or "memory";

    private static void Trigger(ComponentScope scope, ScalingTrigger trigger)
    {
        if (trigger.Type.Length == 0) Report(scope, trigger, trigger, "its type must not be empty");
        if (trigger.Measure == TriggerMeasure.Utilization && !IsOfPods(trigger.Type))
            scope.Report(InvalidTrigger, trigger, nameof(trigger.Measure), trigger.Type, scope.Component.Name, "only CPU and memory have a utilization");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var setting in trigger.Settings)
        {
            if (setting.Name.Length == 0) Report(scope, trigger, setting, "a setting must have a name");
            else if (!seen.Add(setting.Name)) Report(scope, trigger, setting, $"duplicate setting '{setting.Name}'");
            SecretCheck.Check(scope, setting, $"The setting '{setting.Name}' of the trigger '{trigger.Type}'", setting.Name, setting.Value);
            if (Problem(trigger.Type, setting) is { } problem) Report(scope, trigger, setting, problem);
        }
    }

    // Of the types that EventScaling writes itself; all others are known to KEDA alone.
    private static string? Problem(string type, TriggerSetting setting) => (type, setting.Name) switch
    {
        (Cron, "timezone") => TimeZoneName.Problem(setting.Value),
        (Cron, "start" or "end") => CronSchedule.Problem(setting.Value) is { } problem ? $"{setting.Name} is no schedule of cron: {problem}" : null,
        (Cron, "desiredReplicas") or ("cpu" or "memory" or "rabbitmq", "value") or ("prometheus", "threshold") => Positive(setting),
        ("prometheus", "serverAddress") => Uri.TryCreate(setting.Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : "the server must have an address that begins with http:// or https://",
        ("prometheus", "query") or ("rabbitmq", "queueName") => setting.Value.Length > 0 ? null : $"{setting.Name} must not be empty",
        _ => null,
    };

    private static string? Positive(TriggerSetting setting) =>
        decimal.TryParse(setting.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value > 0 ? null : $"{setting.Name} must be greater than 0";

    private static void Report(ComponentScope scope, ScalingTrigger trigger, ModelElement place, string problem) =>
        scope.Report(InvalidTrigger, place, "", trigger.Type, scope.Component.Name, problem);
}

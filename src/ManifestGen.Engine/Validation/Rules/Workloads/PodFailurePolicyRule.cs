using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Rules.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>What a Job does when a pod fails is said by exit codes or by conditions, one of them in each rule.</summary>
internal sealed class PodFailurePolicyRule : WorkloadRule
{
    /// <summary>A rule is for nothing, or for two things.</summary>
    public static readonly DiagnosticDescriptor Subject = new("MG4222", Severity.Error,
        "Invalid value: {0}",
        "Give each rule exactly one of `onExitCodes` and `onPodConditions`.");

    /// <summary>A rule gives up a number although pods have none of their own to give up.</summary>
    public static readonly DiagnosticDescriptor FailIndex = new("MG4223", Severity.Error,
        "Invalid value 'FailIndex': requires the backoffLimitPerIndex to be set",
        "Set `backoffLimitPerIndex`, or use FailJob, Ignore or Count.");

    /// <summary>The exit codes are none, or not in order.</summary>
    public static readonly DiagnosticDescriptor ExitCodes = new("MG4224", Severity.Error,
        "Invalid value: {0}",
        "List at least one exit code, each once, in ascending order, and 0 only with NotIn.");

    /// <summary>The pod has no such container.</summary>
    public static readonly DiagnosticDescriptor UnknownContainer = new("MG4225", Severity.Error,
        "Invalid value '{0}': must be one of the container or initContainer names in the pod template",
        "Correct the name, or remove `containerName` to judge every container.");

    /// <summary>Only pods that have failed can be replaced.</summary>
    public static readonly DiagnosticDescriptor Replacement = new("MG4226", Severity.Error,
        "Unsupported value '{0}': supported values: Failed",
        "Set `podReplacementPolicy: Failed` or remove it: with `podFailurePolicy` a pod counts only once it has failed.");

    private const int MaxRules = 20;

    private const int MaxExitCodes = 255;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (!workload.IsJob) return;
        var policy = workload.Spec["podFailurePolicy"];
        if (!policy.Exists) return;
        var replacement = workload.Spec["podReplacementPolicy"];
        if (replacement.String == "TerminatingOrFailed") sink.Add(Replacement, replacement, replacement.String);
        var rules = policy["rules"];
        AtMost(rules, MaxRules, sink);
        foreach (var rule in rules.Items)
        {
            if (rule["action"].String == "FailIndex" && !workload.Spec["backoffLimitPerIndex"].Exists) sink.Add(FailIndex, rule["action"]);
            CheckSubject(rule, sink);
            if (rule["onExitCodes"].Exists) CheckExitCodes(workload, rule["onExitCodes"], sink);
            AtMost(rule["onPodConditions"], MaxRules, sink);
            foreach (var condition in rule["onPodConditions"].Items)
            {
                var type = condition["type"].String ?? "";
                NameField.Report(condition["type"], type, QualifiedName.Problem(type), sink);
            }
        }
    }

    private static void CheckSubject(Field rule, DiagnosticSink sink)
    {
        var (codes, conditions) = (rule["onExitCodes"].Exists, rule["onPodConditions"].Count > 0);
        if (codes && conditions) sink.Add(Subject, rule, "specifying both OnExitCodes and OnPodConditions is not supported");
        if (!codes && !conditions) sink.Add(Subject, rule, "specifying one of OnExitCodes and OnPodConditions is required");
    }

    private static void CheckExitCodes(Workload workload, Field requirement, DiagnosticSink sink)
    {
        var container = requirement["containerName"];
        if (container.String is { } name && !workload.Pod.HasContainer(name)) sink.Add(UnknownContainer, container, name);
        var values = requirement["values"];
        if (values.Count == 0) sink.Add(ExitCodes, values, "at least one value is required");
        AtMost(values, MaxExitCodes, sink);
        var isOrdered = true;
        var previous = long.MinValue;
        foreach (var value in values.Items)
        {
            var code = value.Integer ?? 0;
            if (code == 0 && requirement["operator"].String == "In") sink.Add(ExitCodes, value, "must not be 0 for the In operator");
            if (StandsBefore(values, value, code)) sink.Add(DuplicateValue.Repeated, value, code);
            isOrdered &= code >= previous;
            previous = code;
        }

        if (!isOrdered) sink.Add(ExitCodes, values, "must be ordered");
    }

    private static bool StandsBefore(Field values, Field value, long code)
    {
        foreach (var other in values.Items)
        {
            if (ReferenceEquals(other.Node, value.Node)) return false;
            if ((other.Integer ?? 0) == code) return true;
        }

        return false;
    }

    private static void AtMost(Field list, int most, DiagnosticSink sink)
    {
        if (list.Count > most) sink.Add(ContainerRestartRule.TooMany, list, list.Count, most);
    }
}

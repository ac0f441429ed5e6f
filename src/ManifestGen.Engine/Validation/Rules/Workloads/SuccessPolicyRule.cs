using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Rules.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>When a Job that numbers its pods counts as done is said by numbers that it has.</summary>
internal sealed class SuccessPolicyRule : WorkloadRule
{
    /// <summary>A rule says neither which pods nor how many.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG4227", Severity.Error,
        "Required value: {0}",
        "Give each rule `succeededIndexes`, `succeededCount` or both.");

    /// <summary>The numbers cannot be read, or the Job has no such pods.</summary>
    public static readonly DiagnosticDescriptor InvalidIndexes = new("MG4228", Severity.Error,
        "Invalid value '{0}': error parsing succeededIndexes: {1}",
        "List indexes and ranges in ascending order, such as 0,2-4, all below `completions`.");

    private const int MaxRules = 20;

    private const int MaxIndexesBytes = 64 * 1024;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        var policy = workload.Spec["successPolicy"];
        if (!workload.IsJob || !policy.Exists || workload.Spec["completionMode"].String != "Indexed") return;

        // Missing completions are reported as that.
        var completions = workload.Spec["completions"].Integer ?? long.MaxValue;
        var rules = policy["rules"];
        if (rules.Count == 0) sink.Add(Empty, rules, "at least one rules must be specified when the successPolicy is specified");
        if (rules.Count > MaxRules) sink.Add(ContainerRestartRule.TooMany, rules, rules.Count, MaxRules);
        foreach (var rule in rules.Items) CheckRule(rule, completions, sink);
    }

    private static void CheckRule(Field rule, long completions, DiagnosticSink sink)
    {
        var (indexes, count) = (rule["succeededIndexes"], rule["succeededCount"]);
        if (!indexes.Exists && !count.Exists) sink.Add(Empty, rule, "at least one of succeededCount or succeededIndexes must be specified");
        long? total = null;
        if (indexes.String is { } text)
        {
            if (text.Length > MaxIndexesBytes) sink.Add(InvalidIndexes, indexes, "", "must be no more than 65536 bytes");
            if (CompletionIndexes.Problem(text, completions, out var listed) is { } problem) sink.Add(InvalidIndexes, indexes, text, problem);
            else total = listed;
        }

        NumberField.CheckNotNegative(count, "succeededCount", sink);
        if (count.Integer is not { } wanted) return;
        if (wanted > completions) sink.Add(JobCompletionRule.TooMany, count, wanted, "succeededCount", completions);
        else if (total is { } most && wanted > most) sink.Add(JobCompletionRule.TooMany, count, wanted, "succeededCount", most);
    }
}

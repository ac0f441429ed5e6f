using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A Job that numbers its pods says how many there are; one that does not has no settings by number.</summary>
internal sealed class JobCompletionRule : WorkloadRule
{
    /// <summary>A setting by number in a Job that does not number its pods.</summary>
    public static readonly DiagnosticDescriptor NeedsIndexes = new("MG4218", Severity.Error,
        "Invalid value: `{0}` requires indexed completion mode",
        "Set `completionMode: Indexed` and `completions`, or remove `{0}`.");

    /// <summary>A setting that another one makes necessary.</summary>
    public static readonly DiagnosticDescriptor Required = new("MG4219", Severity.Error,
        "Required value: `{0}` must be set {1}",
        "Set `{0}`.");

    /// <summary>A number is above what another one, or the API server, allows.</summary>
    public static readonly DiagnosticDescriptor TooMany = new("MG4220", Severity.Error,
        "Invalid value {0}: `{1}` must be less than or equal to {2}",
        "Lower `{1}` to at most {2}.");

    /// <summary>The pods' host names, made from the Job's name and the number, are none.</summary>
    public static readonly DiagnosticDescriptor PodName = new("MG4221", Severity.Error,
        "Invalid name '{0}': will not able to create pod with invalid DNS label: {1}",
        "Shorten the Job's name, and leave out dots: '-' and the highest index are added to it.");

    private const long MaxParallelism = 100_000;

    private const long ManyCompletions = 100_000;

    private const long MaxAmongMany = 10_000;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (!workload.IsJob) return;
        var spec = workload.Spec;
        if (spec["maxFailedIndexes"].Exists && !spec["backoffLimitPerIndex"].Exists)
        {
            sink.Add(Required, spec["backoffLimitPerIndex"], "backoffLimitPerIndex", "when maxFailedIndexes is specified");
        }

        if (spec["completionMode"].String == "Indexed") CheckIndexed(workload, spec, sink);
        else CheckNotIndexed(spec, sink);
    }

    private static void CheckNotIndexed(Field spec, DiagnosticSink sink)
    {
        if (spec["backoffLimitPerIndex"].Exists) sink.Add(NeedsIndexes, spec["backoffLimitPerIndex"], "backoffLimitPerIndex");
        if (spec["maxFailedIndexes"].Exists) sink.Add(NeedsIndexes, spec["maxFailedIndexes"], "maxFailedIndexes");
        if (spec["successPolicy"].Exists) sink.Add(NeedsIndexes, spec["successPolicy"], "successPolicy");
    }

    private static void CheckIndexed(Workload workload, Field spec, DiagnosticSink sink)
    {
        var (parallelism, failed) = (spec["parallelism"], spec["maxFailedIndexes"]);
        AtMost(parallelism, "parallelism", MaxParallelism, sink);
        AtMost(failed, "maxFailedIndexes", MaxParallelism, sink);

        // Without either of the two, both are 1; the Jobs of a CronJob get that only when they are made.
        var completions = spec["completions"].Integer ?? (parallelism.Exists || workload.Kind == PodOwner.CronJob ? null : 1);
        if (completions is not { } count)
        {
            sink.Add(Required, spec["completions"], "completions", "when completion mode is Indexed");
            return;
        }

        AtMost(failed, "maxFailedIndexes", count, sink);
        if (count > ManyCompletions && spec["backoffLimitPerIndex"].Exists)
        {
            if (!failed.Exists) sink.Add(Required, failed, "maxFailedIndexes", "when completions is above 100000");
            AtMost(parallelism, "parallelism", MaxAmongMany, sink);
            AtMost(failed, "maxFailedIndexes", MaxAmongMany, sink);
        }

        if (workload.Kind == PodOwner.Job && count > 0) CheckPodName(workload.Manifest, count, sink);
    }

    private static void CheckPodName(Manifest manifest, long completions, DiagnosticSink sink)
    {
        if (manifest.Name.Length == 0) return;
        var name = string.Create(CultureInfo.InvariantCulture, $"{manifest.Name}-{completions - 1}");
        if (Dns1123Label.Problem(name) is not null) sink.Add(PodName, manifest["metadata"]["name"], manifest.Name, name);
    }

    private static void AtMost(Field field, string name, long most, DiagnosticSink sink)
    {
        if (field.Integer is { } value && value > most) sink.Add(TooMany, field, value, name, most);
    }
}

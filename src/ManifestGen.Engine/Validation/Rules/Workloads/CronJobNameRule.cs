using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A CronJob's name leaves room for what is added to it in the names of its Jobs.</summary>
internal sealed class CronJobNameRule : WorkloadRule
{
    /// <summary>The name is too long.</summary>
    public static readonly DiagnosticDescriptor TooLong = new("MG4232", Severity.Error,
        "Invalid name '{0}': must be no more than 52 characters",
        "Shorten the name to 52 characters: a time of 11 characters is added to it in the name of each Job.");

    private const int MaxLength = 52;

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        if (workload.Kind != PodOwner.CronJob) return;
        var (name, prefix) = (workload.Manifest["metadata"]["name"], workload.Manifest["metadata"]["generateName"]);
        var isMade = string.IsNullOrEmpty(name.String) && !string.IsNullOrEmpty(prefix.String);
        var text = isMade ? GeneratedName.Of(prefix.String ?? "") : workload.Manifest.Name;
        if (text.Length > MaxLength) sink.Add(TooLong, (isMade ? prefix : name).Location with { Path = name.Path }, text);
    }
}

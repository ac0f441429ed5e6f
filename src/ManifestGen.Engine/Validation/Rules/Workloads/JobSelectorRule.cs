using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A Job leaves its selector and its pods' labels of identity to the API server, unless it takes all of that on itself.</summary>
internal sealed class JobSelectorRule : WorkloadRule
{
    /// <summary>The Job has a selector of its own and does not say that it means it.</summary>
    public static readonly DiagnosticDescriptor NotGenerated = new("MG4215", Severity.Error,
        "Invalid value: `selector` {0}",
        "Remove `selector`: the API server makes one that no other Job has.");

    /// <summary>A label that the API server sets has another value.</summary>
    public static readonly DiagnosticDescriptor ForeignLabel = new("MG4216", Severity.Error,
        "Invalid label '{0}': must be '{1}'",
        "Remove the label: the API server sets it on every pod of the Job.");

    /// <summary>The Job's name is too long for the label that its pods carry.</summary>
    public static readonly DiagnosticDescriptor NameTooLong = new("MG4217", Severity.Error,
        "Invalid label value '{0}': must be no more than 63 bytes; the Job's name becomes a label of its pods",
        "Shorten the Job's name to 63 characters.");

    private static readonly string[] NameLabels = ["job-name", "batch.kubernetes.io/job-name"];

    private static readonly string[] IdentityLabels = ["controller-uid", "batch.kubernetes.io/controller-uid"];

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        switch (workload.Kind)
        {
            case PodOwner.CronJob:
                CheckTemplate(workload.Spec, sink);
                break;
            case PodOwner.Job when workload.Spec["manualSelector"].Boolean == true:
                CheckManual(workload, sink);
                break;
            case PodOwner.Job:
                CheckGenerated(workload, sink);
                break;
        }
    }

    private static void CheckTemplate(Field spec, DiagnosticSink sink)
    {
        if (spec["selector"].Exists) sink.Add(NotGenerated, spec["selector"], "will be auto-generated");
        if (spec["manualSelector"].Boolean == true) sink.Add(NotGenerated, spec["manualSelector"], "cannot be set by hand in the Jobs of a CronJob");
    }

    private static void CheckManual(Workload workload, DiagnosticSink sink)
    {
        var (selector, labels) = (workload.Spec["selector"], workload.Pod.Metadata["labels"]);
        LabelSelectorSyntax.Check(selector, sink);
        if (!selector.Exists) sink.Add(RequiredField.Missing, selector, "selector");
        else if (!LabelSelector.Matches(selector, labels)) sink.Add(SelectorRule.Mismatch, labels.Location with { Path = $"{workload.Pod.Holder.Path}.metadata.labels" });
    }

    private static void CheckGenerated(Workload workload, DiagnosticSink sink)
    {
        var name = workload.Manifest.Name;
        var labels = workload.Pod.Metadata["labels"];
        foreach (var key in NameLabels)
        {
            if (labels.Value(key) is { } value && (value != name || name.Length == 0)) ReportLabel(workload, labels[key], key, name, sink);
        }

        // The identity is known only once the Job is there.
        foreach (var key in IdentityLabels)
        {
            if (labels.Value(key) is not null) ReportLabel(workload, labels[key], key, "<uid>", sink);
        }

        if (LabelValue.Problem(name) is not null && Dns1123Subdomain.Problem(name) is null)
        {
            sink.Add(NameTooLong, workload.Manifest["metadata"]["name"].Location with { Path = $"{workload.Pod.Holder.Path}.labels" }, name);
        }

        var selector = workload.Spec["selector"];
        LabelSelectorSyntax.Check(selector, sink);
        if (selector.Exists && !MatchesGenerated(selector, name)) sink.Add(NotGenerated, selector, "not auto-generated");
    }

    // What is generated are the Job's name and an identity that nobody knows before.
    private static bool MatchesGenerated(Field selector, string name)
    {
        foreach (var (key, value) in selector["matchLabels"].Entries)
        {
            if (Array.IndexOf(NameLabels, key) < 0 || value.Text != name) return false;
        }

        foreach (var expression in selector["matchExpressions"].Items)
        {
            var key = expression["key"].String ?? "";
            var isGenerated = Array.IndexOf(NameLabels, key) >= 0 || Array.IndexOf(IdentityLabels, key) >= 0;
            var matches = expression["operator"].String switch
            {
                "Exists" => isGenerated,
                "DoesNotExist" => !isGenerated,
                "In" => Array.IndexOf(NameLabels, key) >= 0 && Lists(expression["values"], name),
                "NotIn" => !Lists(expression["values"], name) || Array.IndexOf(NameLabels, key) < 0,
                _ => true,
            };
            if (!matches) return false;
        }

        return true;
    }

    private static bool Lists(Field values, string text)
    {
        foreach (var value in values.Items)
        {
            if (value.String == text) return true;
        }

        return false;
    }

    private static void ReportLabel(Workload workload, Field label, string key, string expected, DiagnosticSink sink) =>
        sink.Add(ForeignLabel, label.Location with { Path = $"{workload.Pod.Holder.Path}.metadata.labels[{key}]" }, key, expected);
}

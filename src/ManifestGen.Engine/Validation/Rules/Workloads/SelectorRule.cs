using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Labels;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Validation.Workloads;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Workloads;

/// <summary>A workload selects some pods, and those that it makes are among them.</summary>
internal sealed class SelectorRule : WorkloadRule
{
    /// <summary>The selector selects every pod.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG4201", Severity.Error,
        "Invalid value: empty selector is invalid for {0}",
        "Select the labels of the template that stay the same over all versions, such as app.kubernetes.io/name.");

    /// <summary>The selector does not select the pods that the workload makes.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4202", Severity.Error,
        "Invalid value: `selector` does not match template `labels`",
        "Give the template's labels every label that the selector asks for, with the same values.");

    /// <inheritdoc />
    protected override void Check(Workload workload, RuleContext context, DiagnosticSink sink)
    {
        switch (workload.Kind)
        {
            case PodOwner.Job or PodOwner.CronJob:
                return;
            case PodOwner.ReplicationController:
                CheckEquality(workload, sink);
                return;
            case var kind:
                CheckSelector(workload, kind, sink);
                return;
        }
    }

    private static void CheckSelector(Workload workload, PodOwner kind, DiagnosticSink sink)
    {
        var selector = workload.Spec["selector"];
        var before = sink.Found.Count;
        LabelSelectorSyntax.Check(selector, sink);
        var isWrong = sink.Found.Count > before;
        if (!selector.Exists)
        {
            // A DaemonSet's missing selector is reported only as selecting nothing.
            if (kind != PodOwner.DaemonSet) sink.Add(RequiredField.Missing, selector, "selector");
        }
        else if (LabelSelector.IsEmpty(selector))
        {
            // The API server says deployment for a ReplicaSet too.
            sink.Add(Empty, selector, kind switch { PodOwner.StatefulSet => "statefulset", PodOwner.DaemonSet => "daemonset", _ => "deployment" });
        }

        // What a wrong selector selects is anyone's guess.
        if (isWrong) return;
        var labels = workload.Pod.Metadata["labels"];
        if (!LabelSelector.Matches(selector, labels)) Report(workload, labels, sink);
    }

    // A ReplicationController's selector is a map, by default the template's labels.
    private static void CheckEquality(Workload workload, DiagnosticSink sink)
    {
        var (selector, labels) = (workload.Spec["selector"], workload.Pod.Metadata["labels"]);
        if (selector.Count == 0)
        {
            if (labels.Count == 0) sink.Add(RequiredField.Missing, selector, "selector");
            return;
        }

        foreach (var (key, value) in selector.Entries)
        {
            if (labels.Value(key) == (value.Text ?? "")) continue;
            Report(workload, labels, sink);
            return;
        }
    }

    private static void Report(Workload workload, Field labels, DiagnosticSink sink) =>
        sink.Add(Mismatch, labels.Location with { Path = $"{workload.Pod.Holder.Path}.metadata.labels" });
}

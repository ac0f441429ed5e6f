using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod never became ready: its process ended each time, or its probes never succeeded.</summary>
internal sealed class NotStartedCause : ICause
{
    /// <summary>The process ends.</summary>
    public static readonly DiagnosticDescriptor Ends = new("MG8920", Severity.Error,
        "{0} does not start: its process ended {1} after it was started, {2}",
        "Read the last lines that it wrote. What it misses here it would miss in the container too: a setting, a file, a service; values for rehearsals go into rehearsal.env.");

    /// <summary>The process runs and does not become ready.</summary>
    public static readonly DiagnosticDescriptor NeverReady = new("MG8921", Severity.Error,
        "{0} runs and was not ready within {1}: {2}",
        "See that it listens on the port that the probe asks, and that the probe's path answers. When it only takes long, give the startup probe more time.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        // A Pod that a container beside keeps waiting is explained.
        if (view.Findings.Any(f => f.Diagnostic.Code == BesideCause.InitFails.Code || f.Diagnostic.Code == BesideCause.SidecarDoesNotStart.Code)) return;
        foreach (var pod in view.Pods.Where(p => p.Ready is null && p.Ending is null && p.Runs.Count > 0))
        {
            var last = pod.Runs[^1];
            var rung = view.Pods[0] == pod ? Rung.Container : view.RungAt(pod.Created);
            if (pod.Runs.FirstOrDefault(r => r.EndedByItself) is { } ended)
                view.Add(Ends, rung, [], pod.Name, pod.Name, Amount.Of((ended.Exited ?? ended.Started) - ended.Started), ended.Exit);
            else
                view.Add(NeverReady, rung, [], pod.Name, pod.Name, Amount.Of(view.Whole.Length - pod.Created), last.FailedProbe.Length > 0 ? last.FailedProbe : Question(view));
            return;
        }
    }

    private static string Question(ComponentView view) =>
        view.Plan.Main.Startup is not null ? "its startup probe has not succeeded" : view.Plan.Main.Readiness is not null ? "its readiness probe has not succeeded" : "it has no readiness probe";
}

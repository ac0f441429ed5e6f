using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Verdicts;

/// <summary>
/// Where the balancer keeps no account, a lost request says nothing of the Pod that lost it. Pods that end do so one after the other and seconds apart, so that one
/// that ends just then is taken for it; with none there is none.
/// </summary>
internal static class AssumedPods
{
    /// <summary>How long after its end proxies may still send connections to a Pod.</summary>
    private static readonly TimeSpan After = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan Before = TimeSpan.FromMilliseconds(250);

    /// <summary>The record with a Pod for lost requests, where there is one to assume.</summary>
    public static RehearsalRecord In(RehearsalRecord record)
    {
        var views = record.Components.ToDictionary(c => c.Name, c => new ComponentView(record, c).Pods, StringComparer.Ordinal);
        return record with { Requests = [.. record.Requests.Select(r => r.Pod.Length == 0 && IsCut(r) ? r with { Pod = Ending(r, views.GetValueOrDefault(r.Component, [])) } : r)] };
    }

    private static bool IsCut(RequestRecord request) => request.Outcome is Outcome.Refused or Outcome.Reset or Outcome.TimedOut;

    private static string Ending(RequestRecord request, IReadOnlyList<PodHistory> pods) =>
        (from pod in pods
         from run in pod.Runs
         let told = run.Terminated ?? run.Killed ?? run.Exited
         where told is not null && request.Completed >= told - Before && (run.Exited is null || request.Intended <= run.Exited + After)
         orderby (request.Completed - (run.Exited ?? told ?? TimeSpan.Zero)).Duration()
         select pod.Name).FirstOrDefault() ?? "";
}

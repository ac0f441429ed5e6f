namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>
/// Requests that a crash cost which the rehearsal played: those under way in the process, and those sent to it until its end was known. No product can keep
/// them; what it can do is to be back soon, and to go on elsewhere meanwhile.
/// </summary>
internal sealed class PlayedCrashCause : ICause
{
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1);

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        foreach (var pod in view.Pods)
        foreach (var run in pod.Runs.Where(r => r.IsCrash))
        {
            var end = (run.Exited ?? run.Started) + (view.Whole.EndpointDelay ?? TimeSpan.Zero) + Noticed;
            view.Excuse([.. view.Unexplained.Where(r => r.Pod == pod.Name && r.Completed >= run.Killed && r.Intended <= end)]);
        }
    }
}

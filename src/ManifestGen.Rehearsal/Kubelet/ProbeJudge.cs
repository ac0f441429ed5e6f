using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Kubelet;

/// <summary>
/// Turns the tries of a probe into its verdict, as the kubelet does: a verdict changes once as many tries in a row as the threshold says agree.
/// Holds no clock.
/// </summary>
/// <param name="plan">The probe.</param>
/// <param name="verdict">The verdict before the first try: a container lives until proven otherwise, and is not ready until proven so.</param>
internal sealed class ProbeJudge(ProbePlan plan, bool verdict)
{
    private bool? _last;
    private int _inRow;

    /// <summary>The verdict.</summary>
    public bool Verdict { get; private set; } = verdict;

    /// <summary>Takes a try.</summary>
    /// <returns>Whether enough tries in a row agree: the verdict stands on them, changed or not.</returns>
    public bool Report(bool succeeded)
    {
        _inRow = _last == succeeded ? _inRow + 1 : 1;
        _last = succeeded;
        if (_inRow < (succeeded ? plan.SuccessThreshold : plan.FailureThreshold)) return false;
        Verdict = succeeded;
        return true;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A single Pod does not answer a request of the session as it should.</summary>
internal sealed class FirstTryCause : ICause
{
    /// <summary>It does not.</summary>
    public static readonly DiagnosticDescriptor Fails = new("MG8939", Severity.Error,
        "One Pod alone does not answer {0}: {1}",
        "Correct the request in rehearsal.http, or what answers it. A status of 400 and more that is right is written as # @expect 404 above the request.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        if (FirstTries.Last(view.FirstTries).FirstOrDefault(r => r.IsLost) is { } first) view.Add(Fails, Rung.Pod, [], first.Pod, first.Request, first.Detail);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod that was told to end closed kept connections while requests were on their way that no client may send again.</summary>
internal sealed class CrossedEndCause : ICause
{
    /// <summary>They were lost.</summary>
    public static readonly DiagnosticDescriptor Crossed = new("MG8941", Severity.Error,
        "{0} closed kept connections when it ended, and lost {1} that crossed the end on the way, {2} for one: clients send again only what changes nothing",
        "Announce the end first: from IHostedLifecycleService.StoppingAsync on, let a middleware answer with Connection: close, and wait there for some seconds while clients go.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var crossed = view.Unexplained.Where(r => r.IsCrossing && r.Outcome == Outcome.LostInDrain).ToArray();
        if (crossed.Length == 0) return;
        view.Add(Crossed, view.RungAt(crossed[0].Completed), crossed, "", crossed[0].Pod, Amount.Of(crossed.Length, "request"), crossed[0].Request);
    }
}

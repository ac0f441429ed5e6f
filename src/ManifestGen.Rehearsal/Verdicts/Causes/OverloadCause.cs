using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>Requests were not answered in time.</summary>
internal sealed class OverloadCause : ICause
{
    /// <summary>They were not.</summary>
    public static readonly DiagnosticDescriptor TimedOut = new("MG8933", Severity.Error,
        "{0} had no answer in time, at {1} requests a second; half of those answered took more than {2}",
        "Find what the slow requests wait for. When this machine is too small for the load, rehearse with less: --rate.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var late = view.Unexplained.Where(r => r.Outcome == Outcome.TimedOut).ToArray();
        if (late.Length == 0) return;
        view.Add(TimedOut, view.RungAt(late[0].Completed), late, late[0].Pod,
            Amount.Of(late.Length, "request"), view.Whole.Rate.ToString(CultureInfo.InvariantCulture), Amount.Of(RequestLog.LatenciesOf(view.Requests).Median));
    }
}

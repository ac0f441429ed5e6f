using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A process listens where others than this machine can reach it, and where only one replica can.</summary>
internal sealed class ListensEverywhereCause : ICause
{
    /// <summary>It does.</summary>
    public static readonly DiagnosticDescriptor Everywhere = new("MG8915", Severity.Error,
        "The process of {0} listens on every address of this machine, port {1}, though ASPNETCORE_URLS tells it where to listen",
        "Take the address from configuration (app.Run() without an address, Kestrel:Endpoints in appsettings.json), not from ListenAnyIP in code: only so can replicas stand side by side.");

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        if (view.Whole.Events.FirstOrDefault(e => e.Kind == EventKind.ListensEverywhere && e.Component == view.Plan.Name) is { } found)
            view.Add(Everywhere, Rung.Container, [], "", found.Component, found.Text);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Bundles;

namespace ManifestGen.Engine.Validation.Rules.Bundles;

/// <summary>A probe asks a port that its own container declares; the name of another container's port does not resolve.</summary>
internal sealed class ProbePortResolvesRule : IBundleRule
{
    public static readonly DiagnosticDescriptor UnknownName = new("MG5005", Severity.Error,
        "{0} of {1} in {2} asks port '{3}', which that container does not declare, so that every probe fails",
        "Name a port of the same container, or give the number.");

    public static readonly DiagnosticDescriptor UndeclaredNumber = new("MG5006", Severity.Warning,
        "{0} of {1} in {2} asks port {3}, which is none of the ports that the container declares",
        "Check that the container listens on {3}, and declare it there, best with a name to use here.");

    public void Check(Bundle bundle, RuleContext context, DiagnosticSink sink)
    {
        foreach (var workload in bundle.Workloads)
        foreach (var container in workload.Staying)
        foreach (var probe in container.Probes)
        {
            if (probe.Port.String is { } name && !container.Ports.Any(p => p.Name == name))
                sink.Add(UnknownName, probe.Port, probe.Name, container, workload, name);
            if (probe.Port.Integer is { } number && container.Ports.Count > 0 && !container.Ports.Any(p => p.Number == number))
                sink.Add(UndeclaredNumber, probe.Port, probe.Name, container, workload, number);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>No two ports of a pod take the same port of the node, and on the node's network a port is the same inside and outside.</summary>
internal sealed class HostPortRule : PodRule
{
    /// <summary>Two ports take the same port of the node.</summary>
    public static readonly DiagnosticDescriptor Conflict = new("MG4111", Severity.Error,
        "Duplicate value: host port '{0}' is already taken by another port of this pod",
        "Give each port its own `hostPort`, or remove `hostPort` and reach the pod through a Service.");

    /// <summary>The pod uses the node's network, and a port differs inside and outside.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4112", Severity.Error,
        "Invalid host port {0}: must match `containerPort` when `hostNetwork` is true",
        "Remove `hostPort` or set it to {1}: with `hostNetwork` the container's port is the node's.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        HashSet<string>? taken = null;
        foreach (var container in pod.Spec["containers"].Items)
        {
            CheckConflicts(pod, container, ref taken, sink);
            if (pod.HostNetwork) CheckHostNetwork(container, sink);
        }

        // Init containers run one after another, so each is judged by itself.
        foreach (var container in pod.Spec["initContainers"].Items)
        {
            HashSet<string>? alone = null;
            CheckConflicts(pod, container, ref alone, sink);
        }
    }

    private static void CheckConflicts(PodTemplate pod, Field container, ref HashSet<string>? taken, DiagnosticSink sink)
    {
        foreach (var port in container["ports"].Items)
        {
            var number = port["hostPort"].Integer ?? 0;

            // A Pod on the node's network takes its container ports there; a template leaves that to the pods made from it.
            if (number == 0 && pod is { IsPod: true, HostNetwork: true }) number = port["containerPort"].Integer ?? 0;
            if (number == 0) continue;
            var protocol = port["protocol"].String is { Length: > 0 } named ? named : "TCP";
            var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{protocol}/{port["hostIP"].String}/{number}");
            if (!(taken ??= new HashSet<string>(StringComparer.Ordinal)).Add(key)) sink.Add(Conflict, port["hostPort"], key);
        }
    }

    private static void CheckHostNetwork(Field container, DiagnosticSink sink)
    {
        foreach (var port in container["ports"].Items)
        {
            var (hostPort, containerPort) = (port["hostPort"].Integer ?? 0, port["containerPort"].Integer ?? 0);
            if (hostPort != 0 && hostPort != containerPort) sink.Add(Mismatch, port["hostPort"], hostPort, containerPort);
        }
    }
}

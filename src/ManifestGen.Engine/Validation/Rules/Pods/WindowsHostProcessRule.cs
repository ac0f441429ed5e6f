using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A Windows pod runs all of its containers as processes of the node, on its network, or none.</summary>
internal sealed class WindowsHostProcessRule : PodRule
{
    /// <summary>Some containers are processes of the node and some are not, or they are not on its network.</summary>
    public static readonly DiagnosticDescriptor Mixed = new("MG4161", Severity.Error,
        "Invalid value: {0}",
        "Set `hostProcess: true` once, on the pod, together with `hostNetwork: true`.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var ofPod = HostProcess(pod.Spec).Boolean;
        var (containers, processes) = (0, 0);
        Count(pod.Spec["containers"], ofPod, ref containers, ref processes, sink);
        Count(pod.Spec["initContainers"], ofPod, ref containers, ref processes, sink);
        if (processes == 0) return;
        if (processes != containers) sink.Add(Mixed, pod.Spec, "If pod contains any hostProcess containers then all containers must be HostProcess containers");
        if (!pod.HostNetwork) sink.Add(Mixed, pod.Spec["hostNetwork"], "hostNetwork must be true if pod contains any hostProcess containers");
    }

    private static void Count(Field list, bool? ofPod, ref int containers, ref int processes, DiagnosticSink sink)
    {
        foreach (var container in list.Items)
        {
            containers++;
            var own = HostProcess(container);
            if (own.Boolean is { } value && ofPod is { } pods && value != pods)
            {
                sink.Add(Mixed, own, $"pod hostProcess value must be identical if both are specified, was {(pods ? "true" : "false")}");
            }

            if (own.Boolean ?? ofPod ?? false) processes++;
        }
    }

    private static Field HostProcess(Field holder)
    {
        var options = holder["securityContext"] is { Exists: true } security ? security["windowsOptions"] : default;
        return options.Exists ? options["hostProcess"] : default;
    }
}

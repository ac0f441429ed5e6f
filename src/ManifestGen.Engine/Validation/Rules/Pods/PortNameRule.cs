using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>Two containers of a pod do not give the same name to different ports.</summary>
internal sealed class PortNameRule : PodRule
{
    /// <summary>The name stands for two ports.</summary>
    public static readonly DiagnosticDescriptor Ambiguous = new("MG4192", Severity.Warning,
        "Port name '{0}' is also that of a port of container '{1}': services and probes that select ports by name will use that one",
        "Give each port of the pod a name of its own.");

    /// <inheritdoc />
    protected override void Check(PodTemplate pod, RuleContext context, DiagnosticSink sink)
    {
        var containers = pod.Spec["containers"];
        if (containers.Count < 2) return;
        foreach (var container in containers.Items)
        {
            foreach (var port in container["ports"].Items)
            {
                if (port["name"].String is { Length: > 0 } name && Earlier(containers, container, name) is { } owner) sink.Add(Ambiguous, port["name"], name, owner);
            }
        }
    }

    private static string? Earlier(Field containers, Field container, string name)
    {
        foreach (var other in containers.Items)
        {
            if (ReferenceEquals(other.Node, container.Node)) return null;
            if (DuplicateValue.StandsBefore(other["ports"], "name", name, int.MaxValue)) return other["name"].String ?? "";
        }

        return null;
    }
}

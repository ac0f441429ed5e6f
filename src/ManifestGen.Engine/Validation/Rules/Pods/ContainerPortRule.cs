using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A container's ports have numbers, and names that are unique in the container.</summary>
internal sealed class ContainerPortRule : ContainerRule
{
    /// <inheritdoc />
    protected override void Check(PodContainer container, RuleContext context, DiagnosticSink sink)
    {
        var ports = container["ports"];
        var at = 0;
        foreach (var port in ports.Items)
        {
            CheckName(ports, port["name"], at++, sink);
            var number = port["containerPort"].Integer ?? 0;
            if (number == 0) sink.Add(RequiredField.Missing, port["containerPort"], "containerPort");
            else PortField.CheckNumber(port["containerPort"], number, sink);
            if (port["hostPort"].Integer is not (null or 0) and { } hostPort) PortField.CheckNumber(port["hostPort"], hostPort, sink);
        }
    }

    // A wrong name is reported as wrong each time it stands, not as repeated.
    private static void CheckName(Field ports, Field name, int at, DiagnosticSink sink)
    {
        if (name.String is not { Length: > 0 } text || !PortField.CheckName(name, text, sink)) return;
        if (DuplicateValue.StandsBefore(ports, "name", text, at)) sink.Add(DuplicateValue.Repeated, name, text);
    }
}

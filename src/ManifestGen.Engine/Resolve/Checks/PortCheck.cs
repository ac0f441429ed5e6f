using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Ports that cannot be, or are there twice.</summary>
internal static class PortCheck
{
    /// <summary>A port's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG1030", Severity.Error,
        "Invalid port name '{0}': {1}",
        "Use at most 15 lower-case letters, digits and '-', with at least one letter, such as 'http'.");

    /// <summary>Two ports of a container have the same name, or the same number and protocol.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1031", Severity.Error,
        "Duplicate value: {0} is already that of another port of '{1}'",
        "Give each port a name and a number of its own.");

    /// <summary>Two ports are offered under the same number of the Service.</summary>
    public static readonly DiagnosticDescriptor DuplicateServicePort = new("MG1032", Severity.Error,
        "Duplicate value: the Service of '{0}' would offer both '{1}' and '{2}' on port {3}",
        "Set ServicePort on one of them to another number.");

    /// <summary>Reports mistakes in the ports of a container.</summary>
    public static void Check(ComponentScope scope) => Check(scope.Sink, scope.Container.Ports, scope.Container.Name);

    /// <summary>Reports mistakes in ports.</summary>
    /// <param name="sink">Takes what is found.</param>
    /// <param name="ports">The ports.</param>
    /// <param name="owner">The name of what has them.</param>
    public static void Check(DiagnosticSink sink, IReadOnlyList<Port> ports, string owner)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            var port = ports[i];
            if (PortName.Problem(port.Name) is { } problem) sink.Add(InvalidName, port.Location, port.Name, problem);
            NumberCheck.Between(sink, port, "", $"The number of port '{port.Name}'", port.Number, 1, 65535);
            NumberCheck.Between(sink, port, nameof(Port.ServicePort), $"ServicePort of '{port.Name}'", port.ServicePort, 1, 65535);
            for (var j = 0; j < i; j++)
            {
                if (ports[j].Name == port.Name) sink.Add(Duplicate, port.Location, $"the name '{port.Name}'", owner);
                else if (ports[j].Number == port.Number && ports[j].Protocol == port.Protocol) sink.Add(Duplicate, port.Location, $"the number {port.Number}", owner);
            }
        }
    }

    /// <summary>Reports ports that the Service would offer under one number.</summary>
    public static void CheckService(ComponentScope scope, ResolvedService service)
    {
        for (var i = 1; i < service.Ports.Count; i++)
        for (var j = 0; j < i; j++)
        {
            var (first, second) = (service.Ports[j], service.Ports[i]);
            // The default port is called http without anybody having said so.
            if (scope.Component.Ports.Count == 0 && first.Name.Value == second.Name.Value) scope.Sink.Add(Duplicate, second.Name.Origin.Place, $"the name '{second.Name.Value}'", scope.Component.Name);
            if (first.Port.Value != second.Port.Value || first.Protocol.Value != second.Protocol.Value) continue;
            scope.Sink.Add(DuplicateServicePort, second.Name.Origin.Place, scope.Component.Name, first.Name.Value, second.Name.Value, second.Port.Value);
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Containers that cannot be in one Pod together.</summary>
internal static class FurtherContainerCheck
{
    /// <summary>A container's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG1205", Severity.Error,
        "Invalid container name '{0}': {1}",
        "Use at most 63 lower-case letters, digits and '-', such as 'proxy'.");

    /// <summary>Two containers have the same name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = new("MG1206", Severity.Error,
        "Duplicate value: the Pods of '{0}' have two containers called '{1}'",
        "Give each a name of its own; the component's own container is called after the component.");

    /// <summary>Two containers have a port of one name, or listen on one number.</summary>
    public static readonly DiagnosticDescriptor DuplicatePort = new("MG1207", Severity.Error,
        "Duplicate value: {0} of '{1}' is already that of '{2}', and containers of a Pod share its address",
        "Give each port of the Pod a name and a number of its own.");

    /// <summary>Volumes are the Pod's, and so is the group that owns them.</summary>
    public static readonly DiagnosticDescriptor GroupOfPod = new("MG1208", Severity.Error,
        "Forbidden: FileSystemGroup of '{0}' cannot be set for one container, since it is of all volumes of the Pod",
        "Set it in Security of the component '{1}'.");

    /// <summary>Reports mistakes in the further containers of a component.</summary>
    public static void Check(ComponentScope scope)
    {
        var component = scope.Component;
        var names = new HashSet<string>(StringComparer.Ordinal) { component.Name };
        var ports = new List<(string Owner, Port Port)>();
        foreach (var port in component.Ports) ports.Add((component.Name, port));
        foreach (var container in component.Containers)
        {
            if (Dns1123Label.Problem(container.Name) is { } problem) scope.Report(InvalidName, container, "", container.Name, problem);
            if (!names.Add(container.Name)) scope.Report(DuplicateName, container, "", component.Name, container.Name);
            if (container.Security is { FileSystemGroup: not null } security)
            {
                scope.Report(GroupOfPod, security, nameof(security.FileSystemGroup), container.Name, component.Name);
            }

            if (container is Sidecar sidecar) Ports(scope, sidecar, ports);
        }
    }

    private static void Ports(ComponentScope scope, Sidecar sidecar, List<(string Owner, Port Port)> ports)
    {
        var before = ports.Count;
        foreach (var port in sidecar.Ports)
        {
            for (var i = 0; i < before; i++)
            {
                var (owner, other) = ports[i];
                if (other.Name == port.Name) scope.Report(DuplicatePort, port, "", $"the port name '{port.Name}'", sidecar.Name, owner);
                else if (other.Number == port.Number && other.Protocol == port.Protocol) scope.Report(DuplicatePort, port, "", $"the port {port.Number}", sidecar.Name, owner);
            }

            ports.Add((sidecar.Name, port));
        }
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Networking;

/// <summary>Judges a port that a Service, an Ingress or a NetworkPolicy names, by number or by name.</summary>
internal static class PortSyntax
{
    /// <summary>A number that is no port.</summary>
    public static readonly DiagnosticDescriptor InvalidNumber = new("MG4301", Severity.Error,
        "Invalid port {0}: must be between 1 and 65535, inclusive",
        "Use the number of a port, 1 to 65535.");

    /// <summary>Text that no port can be named.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4302", Severity.Error,
        "Invalid port name '{0}': {1}",
        "Name a port as the container declares it: at most 15 lower-case letters, digits and '-', with a letter among them. Write a number without quotes.");

    /// <summary>Reports a number or name that cannot be a port's; passes over what is missing.</summary>
    public static void CheckNumberOrName(Field port, DiagnosticSink sink)
    {
        if (port.String is { } name) CheckName(port, name, sink);
        else CheckNumber(port, sink);
    }

    /// <summary>Reports a number that is no port; passes over what is missing.</summary>
    public static void CheckNumber(Field port, DiagnosticSink sink)
    {
        if (port.Integer is { } number && !PortNumber.IsValid(number)) sink.Add(InvalidNumber, port, number);
    }

    /// <summary>Reports text that no port can be named.</summary>
    public static void CheckName(Field port, string name, DiagnosticSink sink)
    {
        if (PortName.Problem(name) is { } problem) sink.Add(InvalidName, port, name, problem);
    }
}

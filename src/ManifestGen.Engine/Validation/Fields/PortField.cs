using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that holds a port by its number or by its name.</summary>
internal static class PortField
{
    /// <summary>The name is not one that a port can have.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG4104", Severity.Error,
        "Invalid port name '{0}': {1}",
        "Use at most 15 lower-case letters, digits and single hyphens with at least one letter, such as http; write a port number without quotes.");

    /// <summary>The number is not that of a port.</summary>
    public static readonly DiagnosticDescriptor InvalidNumber = new("MG4105", Severity.Error,
        "Invalid port {0}: " + PortNumber.Range,
        "Set the port that the process listens on, 1 to 65535.");

    /// <summary>Reports what is neither a port's number nor its name. A missing port is number 0.</summary>
    public static void Check(Field field, DiagnosticSink sink)
    {
        if (field.String is { } name) CheckName(field, name, sink);
        else CheckNumber(field, field.Integer ?? 0, sink);
    }

    /// <summary>Reports a port's wrong name.</summary>
    /// <returns>Whether the name is right.</returns>
    public static bool CheckName(Field field, string name, DiagnosticSink sink)
    {
        if (PortName.Problem(name) is not { } problem) return true;
        sink.Add(InvalidName, field, name, problem);
        return false;
    }

    /// <summary>Reports a port's wrong number.</summary>
    public static void CheckNumber(Field field, long number, DiagnosticSink sink)
    {
        if (!PortNumber.IsValid(number)) sink.Add(InvalidNumber, field, number);
    }
}

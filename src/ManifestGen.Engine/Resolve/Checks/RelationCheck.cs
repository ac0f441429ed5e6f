using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Relations that lead nowhere, or are there twice.</summary>
internal static class RelationCheck
{
    /// <summary>A component uses one that the product does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownTarget = new("MG1250", Severity.Error,
        "'{0}' uses the component '{1}', which is not in the product '{2}'",
        "Add that object to Components, or use one of the components that are there: {3}.");

    /// <summary>A component uses a port that the other does not have.</summary>
    public static readonly DiagnosticDescriptor UnknownPort = new("MG1251", Severity.Error,
        "'{0}' uses port '{1}' of '{2}', which has no such port",
        "Add the Port object to Ports of '{2}', or use one that it has: {3}.");

    /// <summary>A component uses one that nobody can connect to.</summary>
    public static readonly DiagnosticDescriptor NoAddress = new("MG1252", Severity.Error,
        "'{0}' uses '{1}', which has no address: {2}",
        "Use a component that has a Service and a TCP port. Where the two meet in a queue or a database instead, let both use that.");

    /// <summary>Two relations of a component give it the same variable.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1254", Severity.Error,
        "Duplicate value: what '{0}' uses, '{1}' included, would set '{2}' in its environment more than once",
        "Keep one of these relations, or give one a Name of its own.");

    /// <summary>A component uses itself.</summary>
    public static readonly DiagnosticDescriptor Itself = new("MG1255", Severity.Error,
        "'{0}' uses itself",
        "Remove it; a component reaches itself at localhost, and its other Pods through the name of its Service.");

    /// <summary>The name under which another component is found is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG1256", Severity.Error,
        "Invalid name '{0}' for what '{1}' uses: {2}",
        "Use letters, digits, '-', '_' and '.', as in GetConnectionString(\"cache\") or http://cache.");

    /// <summary>A scheme is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidScheme = new("MG1257", Severity.Error,
        "Invalid scheme '{0}' of port '{1}': must be a letter, followed by letters, digits, '+', '-' and '.'",
        "Write a scheme without '://', such as 'https'.");

    /// <summary>The place of a relation: its own line, or where the component says whom it uses.</summary>
    public static Location Place(WorkloadComponent user, Relation relation, string member = "") => relation.Location.IsKnown
        ? Location.Of(relation.Location, member)
        : Location.Of(user.Location, nameof(user.Uses));

    /// <summary>Reports a name that cannot be a part of a variable's.</summary>
    public static void Name(ProductScope scope, WorkloadComponent user, Relation relation)
    {
        if (relation.Name is { } name && Problem(name) is { } problem)
            scope.Sink.Add(InvalidName, Place(user, relation, nameof(relation.Name)), name, user.Name, problem);
    }

    /// <summary>Reports malformed schemes of a component's ports.</summary>
    public static void Schemes(ProductScope scope, IReadOnlyList<Port> ports)
    {
        foreach (var port in ports)
        {
            if (port.Scheme is { } scheme && !Uri.CheckSchemeName(scheme))
                scope.Sink.Add(InvalidScheme, Location.Of(port.Location, nameof(port.Scheme)), scheme, port.Name);
        }
    }

    private static string? Problem(string name) =>
        name.Contains("__", StringComparison.Ordinal) ? "must not contain '__', which .NET reads as ':'" : ConfigKey.Problem(name);
}

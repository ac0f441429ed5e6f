using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Names of resources that exist beside the product: Secrets, ConfigMaps, claims, accounts.</summary>
internal static class ReferenceCheck
{
    /// <summary>A name cannot be that of a resource.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG1045", Severity.Error,
        "Invalid {0} name '{1}': {2}",
        "Write the name as 'kubectl get' shows it: lower-case letters, digits, '-' and '.'.");

    /// <summary>A key cannot be that of a Secret or ConfigMap.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = new("MG1046", Severity.Error,
        "Invalid key '{0}': {1}",
        "Use letters, digits, '-', '_' and '.'; .NET reads '__' in a variable's name as ':'.");

    /// <summary>Reports a name that no resource can have.</summary>
    public static void Name(ComponentScope scope, ModelElement part, string member, string kind, string name) => Name(scope.Sink, part, kind, name, member);

    /// <summary>Reports a name that no resource can have.</summary>
    public static void Name(DiagnosticSink sink, ModelElement part, string kind, string name, string member = "")
    {
        if (Dns1123Subdomain.Problem(name) is { } problem) sink.Add(InvalidName, Location.Of(part.Location, member), kind, name, problem);
    }

    /// <summary>Reports a key that no Secret or ConfigMap can have.</summary>
    public static void Key(ComponentScope scope, ModelElement part, string member, string key) => Key(scope.Sink, part, key, member);

    /// <summary>Reports a key that no Secret or ConfigMap can have.</summary>
    public static void Key(DiagnosticSink sink, ModelElement part, string key, string member = "")
    {
        if (ConfigKey.Problem(key) is { } problem) sink.Add(InvalidKey, Location.Of(part.Location, member), key, problem);
    }
}

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
    public static void Name(ComponentScope scope, ModelElement part, string member, string kind, string name)
    {
        if (Dns1123Subdomain.Problem(name) is { } problem) scope.Report(InvalidName, part, member, kind, name, problem);
    }

    /// <summary>Reports a key that no Secret or ConfigMap can have.</summary>
    public static void Key(ComponentScope scope, ModelElement part, string member, string key)
    {
        if (ConfigKey.Problem(key) is { } problem) scope.Report(InvalidKey, part, member, key, problem);
    }
}

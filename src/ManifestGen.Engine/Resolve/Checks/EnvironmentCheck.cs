using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Environment variables that cannot be, are there twice, or give away a secret.</summary>
internal static class EnvironmentCheck
{
    /// <summary>A variable's name is malformed.</summary>
    public static readonly DiagnosticDescriptor InvalidName = new("MG1040", Severity.Error,
        "Invalid environment variable name '{0}': {1}",
        "Use letters, digits and '_', such as 'Shop__PageSize'.");

    /// <summary>Two variables have the same name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1041", Severity.Error,
        "Duplicate value: the environment variable '{0}' of '{1}' is set more than once",
        "Keep one of them; configuration variables count too.");

    /// <summary>A field of the Pod cannot be read by a variable.</summary>
    public static readonly DiagnosticDescriptor UnknownField = new("MG1044", Severity.Error,
        "Unsupported value: '{0}' is not a field of a Pod that an environment variable can read",
        "Use metadata.name, metadata.namespace, metadata.uid, metadata.labels['key'], metadata.annotations['key'], spec.nodeName, spec.serviceAccountName, status.hostIP, status.hostIPs, status.podIP or status.podIPs.");

    /// <summary>A variable sets the port that ASP.NET listens on.</summary>
    public static readonly DiagnosticDescriptor ListeningPort = new("MG1033", Severity.Warning,
        "The environment variable '{0}' of '{1}' says which port to listen on, and so do its Ports",
        "Remove it: ASPNETCORE_HTTP_PORTS is set from the first TCP port in Ports.");

    private static readonly HashSet<string> ListeningVariables = new(StringComparer.OrdinalIgnoreCase)
    {
        "ASPNETCORE_URLS", "ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS", "DOTNET_URLS", "DOTNET_HTTP_PORTS", "URLS", "HTTP_PORTS",
    };

    /// <summary>Whether a variable by itself says where the program listens.</summary>
    public static bool SaysWhereToListen(string variable) => ListeningVariables.Contains(variable);

    /// <summary>Reports mistakes in the environment of a container.</summary>
    public static void Check(ComponentScope scope)
    {
        var container = scope.Container;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var variable in container.Environment)
        {
            if (EnvName.Problem(variable.Name) is { } problem) scope.Report(InvalidName, variable, "", variable.Name, problem);
            if (!seen.Add(variable.Name)) scope.Report(Duplicate, variable, "", variable.Name, container.Name);
            if (scope.IsWeb && ListeningVariables.Contains(variable.Name)) scope.Report(ListeningPort, variable, "", variable.Name, container.Name);
            CheckValue(scope, variable);
        }

        foreach (var entry in container.Configuration?.Variables ?? [])
        {
            if (!seen.Add(entry.Key)) scope.Report(Duplicate, entry, "", entry.Key, container.Name);
        }

        foreach (var source in container.EnvironmentFrom)
        {
            ReferenceCheck.Name(scope, source, "", source.IsSecret ? "Secret" : "ConfigMap", source.Name);
            if (source.Prefix.Length > 0 && EnvName.Problem(source.Prefix) is { } problem) scope.Report(InvalidName, source, "", source.Prefix, problem);
        }
    }

    private static void CheckValue(ComponentScope scope, EnvironmentVariable variable)
    {
        switch (variable.Value)
        {
            case EnvironmentText text:
                TextCheck.Check(scope, variable, "", $"The environment variable '{variable.Name}'", text.Text);
                SecretCheck.Check(scope, variable, $"The environment variable '{variable.Name}'", variable.Name, text.Text);
                break;
            case SecretKey secret:
                ReferenceCheck.Name(scope, variable, "", "Secret", secret.Secret);
                ReferenceCheck.Key(scope, variable, "", secret.Key);
                break;
            case ConfigMapKey config:
                ReferenceCheck.Name(scope, variable, "", "ConfigMap", config.ConfigMap);
                ReferenceCheck.Key(scope, variable, "", config.Key);
                break;
            case PodField field when !IsKnown(field.Path):
                scope.Report(UnknownField, variable, "", field.Path);
                break;
        }
    }

    private static bool IsKnown(string path) => path switch
    {
        "metadata.name" or "metadata.namespace" or "metadata.uid" or "spec.nodeName" or "spec.serviceAccountName" => true,
        "status.hostIP" or "status.hostIPs" or "status.podIP" or "status.podIPs" => true,
        _ => IsEntry(path, "metadata.labels['") || IsEntry(path, "metadata.annotations['"),
    };

    private static bool IsEntry(string path, string start) =>
        path.StartsWith(start, StringComparison.Ordinal) && path.EndsWith("']", StringComparison.Ordinal) && path.Length > start.Length + 2
        && QualifiedName.Problem(path[start.Length..^2]) is null;
}

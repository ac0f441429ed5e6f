using System.Globalization;

namespace ManifestGen.Engine.Resolve.Policies;

/// <summary>
/// The environment of a container: what .NET must be told of the port and of the time it has to stop, then the configuration, then what the
/// user wrote, which so may refer to all before it.
/// </summary>
internal static class EnvironmentPolicy
{
    /// <summary>The environment variables of a container.</summary>
    public static IReadOnlyList<ResolvedVariable> Resolve(ComponentScope scope, IReadOnlyList<ResolvedPort> ports, ResolvedShutdown shutdown)
    {
        var (component, container) = (scope.Component, scope.Container);
        var variables = new List<ResolvedVariable>(container.Environment.Count + 2);
        if (scope.Facts is { } facts && (scope.IsWeb || facts.IsWeb) && PortPolicy.Listening(ports) is { } port) AddListening(scope, facts, port, variables);
        if (scope.Facts is not null && component.Shutdown?.HostTimeout is not null)
        {
            Add(scope, variables, "DOTNET_SHUTDOWNTIMEOUTSECONDS", Number(shutdown.HostSeconds.Value), Origin.Derived("shutdown", component.Shutdown.Location));
        }

        foreach (var entry in container.Configuration?.Variables ?? [])
        {
            variables.Add(new ResolvedVariable
            {
                Name = entry.Key,
                Kind = VariableKind.ConfigMapKey,
                Value = component.Name,
                Key = entry.Key,
                Origin = Origin.Definition(entry.Location),
            });
        }

        foreach (var variable in container.Environment) variables.Add(Said(variable));
        return variables;
    }

    /// <summary>The sources of which a container gets every key.</summary>
    public static IReadOnlyList<ResolvedEnvironmentSource> Sources(ComponentScope scope)
    {
        var said = scope.Container.EnvironmentFrom;
        if (said.Count == 0) return [];
        var sources = new ResolvedEnvironmentSource[said.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = new ResolvedEnvironmentSource(said[i].Name, said[i].IsSecret, said[i].Prefix, said[i].Optional, Origin.Definition(said[i].Location));
        }

        return sources;
    }

    // ASP.NET before .NET 8 knows no variable for the port alone.
    private static void AddListening(ComponentScope scope, ProjectFacts facts, ResolvedPort port, List<ResolvedVariable> variables)
    {
        var origin = Origin.Derived("ports", port.Number.Origin.Location);
        var number = Number(port.Number.Value);
        if (KnowsHttpPorts(facts.TargetFramework)) Add(scope, variables, "ASPNETCORE_HTTP_PORTS", number, origin);
        else Add(scope, variables, "ASPNETCORE_URLS", $"http://+:{number}", origin);
    }

    private static bool KnowsHttpPorts(string framework) =>
        framework is not ("netcoreapp3.1" or "net5.0" or "net6.0" or "net7.0");

    private static void Add(ComponentScope scope, List<ResolvedVariable> variables, string name, string value, Origin origin)
    {
        foreach (var said in scope.Container.Environment)
        {
            if (said.Name == name) return;
        }

        variables.Add(new ResolvedVariable { Name = name, Kind = VariableKind.Text, Value = value, Origin = origin });
    }

    private static ResolvedVariable Said(EnvironmentVariable variable) => Value(variable.Name, variable.Value, Origin.Definition(variable.Location));

    /// <summary>A variable with a value of the model.</summary>
    public static ResolvedVariable Value(string name, EnvironmentValue from, Origin origin)
    {
        var (kind, value, key, optional) = from switch
        {
            SecretKey secret => (VariableKind.SecretKey, secret.Secret, secret.Key, secret.Optional),
            ConfigMapKey config => (VariableKind.ConfigMapKey, config.ConfigMap, config.Key, config.Optional),
            PodField field => (VariableKind.PodField, field.Path, "", false),
            EnvironmentText text => (VariableKind.Text, text.Text, "", false),
            _ => throw new NotSupportedException($"No policy for the value {from.GetType().Name}."),
        };
        return new ResolvedVariable
        {
            Name = name,
            Kind = kind,
            Value = value,
            Key = key,
            Optional = optional,
            Origin = origin,
        };
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

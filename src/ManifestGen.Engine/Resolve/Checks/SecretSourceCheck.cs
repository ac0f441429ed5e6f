using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Engine.Resolve.Checks;

/// <summary>Sources of secrets that bring nothing, are there twice, or are not in the product.</summary>
internal static class SecretSourceCheck
{
    /// <summary>A volume is of a source that the product does not have.</summary>
    public static readonly DiagnosticDescriptor Unknown = new("MG1290", Severity.Error,
        "The volume '{0}' of '{1}' is of the SecretProvider '{2}', which is not in the product",
        "Add that object to Secrets of the product.");

    /// <summary>A key is taken from a Secret that is made without it.</summary>
    public static readonly DiagnosticDescriptor UnknownKey = new("MG1291", Severity.Error,
        "'{0}' takes the key '{1}' of the Secret '{2}', which is made without it",
        "Add the key to Keys of the ExternalSecret, or use one that it has: {3}.");

    /// <summary>Two sources, or two keys of one, have the same name.</summary>
    public static readonly DiagnosticDescriptor Duplicate = new("MG1292", Severity.Error,
        "Duplicate value: {0} '{1}' is there more than once",
        "Give each a name of its own.");

    /// <summary>A Secret is made of nothing.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG1293", Severity.Error,
        "Required value: the ExternalSecret '{0}' has neither Keys nor AllOf",
        "Say what it is read from: Keys = [new(\"connection\", \"shop/database\", \"connection\")], or AllOf = \"shop/database\".");

    /// <summary>A parameter holds a secret.</summary>
    public static readonly DiagnosticDescriptor HoldsSecret = new("MG1294", Severity.Error,
        "The parameter '{0}' of the SecretProvider '{1}' holds {2}, and no secret is ever written to a manifest",
        "Let the provider take its credentials from the identity of the Pod or of the node.");

    /// <summary>Reports mistakes in the sources of secrets of a product, and in what is taken from them.</summary>
    public static void Check(ProductScope scope)
    {
        var seen = new HashSet<(bool, string)>();
        foreach (var source in scope.Product.Secrets)
        {
            ReferenceCheck.Name(scope.Sink, source, source is ExternalSecret ? "Secret" : "SecretProviderClass", source.Name);
            if (!seen.Add((source is ExternalSecret, source.Name))) scope.Sink.Add(Duplicate, source.Location, "the source of secrets", source.Name);
            if (source is ExternalSecret secret) Check(scope, secret);
            if (source is SecretProvider provider) Check(scope, provider);
        }

        foreach (var component in scope.Product.Components)
        {
            if (component is WorkloadComponent workload) Uses(scope, workload);
        }
    }

    private static void Check(ProductScope scope, ExternalSecret secret)
    {
        ReferenceCheck.Name(scope.Sink, secret.Store, secret.Store.IsClusterWide ? "ClusterSecretStore" : "SecretStore", secret.Store.Name);
        if (secret.Keys.Count == 0 && secret.AllOf is null) scope.Sink.Add(Empty, secret.Location, secret.Name);
        if (secret.Refresh < TimeSpan.Zero || secret.Refresh.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            var seconds = secret.Refresh.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
            scope.Sink.Add(TimeCheck.Inexpressible, Location.Of(secret.Location, nameof(secret.Refresh)), $"Refresh of '{secret.Name}'", seconds, "must be a whole number of seconds, 0 or more");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in secret.Keys)
        {
            ReferenceCheck.Key(scope.Sink, key, key.Key);
            if (!seen.Add(key.Key)) scope.Sink.Add(Duplicate, key.Location, $"the key of '{secret.Name}'", key.Key);
        }
    }

    private static void Check(ProductScope scope, SecretProvider provider)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in provider.Parameters)
        {
            if (SecretText.Find(parameter.Value) is { } found) scope.Sink.Add(HoldsSecret, parameter.Location, parameter.Name, provider.Name, found);
            if (!seen.Add(parameter.Name)) scope.Sink.Add(Duplicate, parameter.Location, $"the parameter of '{provider.Name}'", parameter.Name);
        }
    }

    private static void Uses(ProductScope scope, WorkloadComponent component)
    {
        foreach (var container in component.Containers.Select(ContainerPart.Of).Prepend(ContainerPart.Of(component))) Uses(scope, component, container);
        foreach (var part in component.ConnectionString?.Parts ?? [])
        {
            if (part is ConnectionValue { Value: SecretKey key }) Key(scope, component, component.ConnectionString is { Location.IsKnown: true } own ? own : component, key);
        }

        foreach (var secret in (component as ReplicatedComponent)?.EventScaling?.Triggers.SelectMany(t => t.Authentication?.Secrets ?? []) ?? [])
        {
            Key(scope, component, secret, secret.Key);
        }

        if (component.Metrics?.Tls is { Authority: SecretKey authority } tls) Key(scope, component, tls, authority);
    }

    private static void Uses(ProductScope scope, WorkloadComponent component, ContainerPart container)
    {
        foreach (var variable in container.Environment)
        {
            if (variable.Value is SecretKey { Optional: false } key) Key(scope, component, variable, key);
        }

        foreach (var mount in container.Mounts)
        {
            if (mount.Volume is SecretProviderVolume volume && !scope.Product.Secrets.Any(s => s is SecretProvider && s.Name == volume.Provider.Name))
                scope.Sink.Add(Unknown, volume.Location, volume.Name, component.Name, volume.Provider.Name);
        }
    }

    private static void Key(ProductScope scope, WorkloadComponent component, ModelElement place, SecretKey key)
    {
        if (scope.Product.Secrets.FirstOrDefault(s => s is ExternalSecret && s.Name == key.Secret) is not ExternalSecret { AllOf: null } secret) return;
        if (!secret.Keys.Any(k => k.Key == key.Key))
            scope.Sink.Add(UnknownKey, place.Location, component.Name, key.Key, secret.Name, string.Join(", ", secret.Keys.Select(k => k.Key)));
    }
}

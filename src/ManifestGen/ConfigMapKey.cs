namespace ManifestGen;

/// <summary>A value kept in an existing ConfigMap. Kubernetes: <c>env[].valueFrom.configMapKeyRef</c>.</summary>
/// <param name="ConfigMap">The name of the ConfigMap, in the namespace that the product is applied to.</param>
/// <param name="Key">The key in it.</param>
public sealed record ConfigMapKey(string ConfigMap, string Key) : EnvironmentValue
{
    /// <summary>The name of the ConfigMap, in the namespace that the product is applied to.</summary>
    public string ConfigMap { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = ConfigMap ?? throw new ArgumentNullException(nameof(ConfigMap));

    /// <summary>The key in it.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Key ?? throw new ArgumentNullException(nameof(Key));

    /// <summary>Whether the container starts without the variable when the ConfigMap or its key is missing; by default it waits.</summary>
    public bool Optional { get; init; }
}

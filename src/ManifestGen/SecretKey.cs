namespace ManifestGen;

/// <summary>A value kept in an existing Secret. Kubernetes: <c>env[].valueFrom.secretKeyRef</c>.</summary>
/// <param name="Secret">The name of the Secret, in the namespace that the product is applied to.</param>
/// <param name="Key">The key in it.</param>
public sealed record SecretKey(string Secret, string Key) : EnvironmentValue
{
    /// <summary>The name of the Secret, in the namespace that the product is applied to.</summary>
    public string Secret { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Secret ?? throw new ArgumentNullException(nameof(Secret));

    /// <summary>The key in it.</summary>
    public string Key { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Key ?? throw new ArgumentNullException(nameof(Key));

    /// <summary>Whether the container starts without the variable when the Secret or its key is missing; by default it waits.</summary>
    public bool Optional { get; init; }
}

namespace ManifestGen.Engine.Resolve;

/// <summary>Where an environment variable's value is read from.</summary>
public enum VariableKind
{
    /// <summary>The manifest itself: <c>value</c>.</summary>
    Text,

    /// <summary>A Secret: <c>secretKeyRef</c>.</summary>
    SecretKey,

    /// <summary>A ConfigMap: <c>configMapKeyRef</c>.</summary>
    ConfigMapKey,

    /// <summary>The Pod: <c>fieldRef</c>.</summary>
    PodField,
}

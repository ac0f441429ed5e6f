namespace ManifestGen;

/// <summary>A text as the value of an environment variable. Kubernetes: <c>env[].value</c>.</summary>
/// <param name="Text">The text. <c>$(NAME)</c> stands for another variable of the container, as in Kubernetes; <c>$$(NAME)</c> for itself.</param>
public sealed record EnvironmentText(string Text) : EnvironmentValue;

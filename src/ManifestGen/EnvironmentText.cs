namespace ManifestGen;

/// <summary>A text as the value of an environment variable. Kubernetes: <c>env[].value</c>.</summary>
/// <param name="Text">The text. <c>$(NAME)</c> stands for another variable of the container, as in Kubernetes; <c>$$(NAME)</c> for itself.</param>
public sealed record EnvironmentText(string Text) : EnvironmentValue
{
    /// <summary>The text.</summary>
    public string Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Text ?? throw new ArgumentNullException(nameof(Text));
}

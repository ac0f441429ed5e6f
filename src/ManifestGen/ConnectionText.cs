namespace ManifestGen;

/// <summary>A part of a connection string that is as it stands.</summary>
/// <param name="Text">The text. <c>$(NAME)</c> stands for another variable of the container, as in Kubernetes.</param>
public sealed record ConnectionText(string Text) : ConnectionPart
{
    /// <summary>The text.</summary>
    public string Text { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Text ?? throw new ArgumentNullException(nameof(Text));
}

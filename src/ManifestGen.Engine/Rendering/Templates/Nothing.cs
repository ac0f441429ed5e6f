namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>What a function gives that has written its output itself.</summary>
internal sealed class Nothing
{
    private Nothing()
    {
    }

    /// <summary>The one instance.</summary>
    public static Nothing Value { get; } = new();

    /// <inheritdoc />
    public override string ToString() => "";
}

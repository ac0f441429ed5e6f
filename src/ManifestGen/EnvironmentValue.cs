namespace ManifestGen;

/// <summary>The value of an environment variable, or where it is read from when a container starts.</summary>
public abstract record EnvironmentValue
{
    private protected EnvironmentValue()
    {
    }

    /// <summary>A text, as it is.</summary>
    public static implicit operator EnvironmentValue(string text) => FromString(text);

    /// <summary>A text, as it is.</summary>
    public static EnvironmentValue FromString(string text) => new EnvironmentText(text);
}

namespace ManifestGen;

/// <summary>A part of a connection string that is read when the container starts, from a Secret for one. It becomes a variable of its own, which the text refers to.</summary>
/// <param name="Value">Where it is read from.</param>
public sealed record ConnectionValue(EnvironmentValue Value) : ConnectionPart
{
    /// <summary>Where it is read from.</summary>
    public EnvironmentValue Value { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = Value ?? throw new ArgumentNullException(nameof(Value));
}

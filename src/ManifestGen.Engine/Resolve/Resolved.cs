namespace ManifestGen.Engine.Resolve;

/// <summary>A value and where it came from.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Origin">Where it came from.</param>
public readonly record struct Resolved<T>(T Value, Origin Origin);

namespace ManifestGen.Engine.Simulation;

/// <summary>Something about the settings that stood out.</summary>
/// <param name="Kind">A stable word for it, such as <c>oscillates</c>.</param>
/// <param name="Message">What happened.</param>
/// <param name="Help">What to change.</param>
public sealed record SimulationFinding(string Kind, string Message, string Help);

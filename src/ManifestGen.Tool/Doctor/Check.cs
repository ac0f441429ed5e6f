namespace ManifestGen.Tool.Doctor;

/// <summary>Something that is needed from a rung on, and how it fares.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Rung">The first rung that needs it.</param>
/// <param name="Status">How it fares.</param>
/// <param name="Version">Its version; empty when it has none or is not there.</param>
/// <param name="Detail">What was found; empty when there is nothing to add.</param>
/// <param name="Fix">The command, or the page, that mends it; empty when nothing is wrong.</param>
internal sealed record Check(string Name, Rung Rung, CheckStatus Status, string Version = "", string Detail = "", string Fix = "");

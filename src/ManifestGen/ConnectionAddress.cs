namespace ManifestGen;

/// <summary>A part of a connection string that follows from where the component is reached.</summary>
/// <param name="Part">Which part of the address.</param>
public sealed record ConnectionAddress(AddressPart Part) : ConnectionPart;

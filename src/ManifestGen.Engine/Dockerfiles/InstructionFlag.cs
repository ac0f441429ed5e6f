namespace ManifestGen.Engine.Dockerfiles;

/// <summary>A flag of an instruction, such as <c>--from=build</c>.</summary>
/// <param name="Name">The name without the dashes.</param>
/// <param name="Value">The value; empty when the flag has none.</param>
internal readonly record struct InstructionFlag(string Name, string Value);

namespace ManifestGen.Rehearsal.Manifests;

/// <summary>What a project of the product was built into.</summary>
/// <param name="AssemblyName">The assembly's name, by which a Dockerfile's entry point names it.</param>
/// <param name="File">The full path of the assembly.</param>
/// <param name="ProjectDirectory">The project's folder, where its content is.</param>
internal sealed record BuiltProgram(string AssemblyName, string File, string ProjectDirectory);

using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>A class that implements <see cref="IProductDefinition"/>, as its assembly's metadata has it.</summary>
/// <param name="Name">The full name, with <c>+</c> before a nested class, as <see cref="System.Reflection.Assembly.GetType(string)"/> takes it.</param>
/// <param name="Location">Where it begins, when the assembly's symbols say so.</param>
internal sealed record DefinitionType(string Name, Location Location)
{
    /// <summary>The name as C# writes it.</summary>
    public string DisplayName => Name.Replace('+', '.');

    /// <summary>Whether other assemblies see it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>Whether it is made for others to derive from.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether it has type parameters.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>Whether it has a public constructor that takes nothing.</summary>
    public bool HasConstructor { get; init; }
}

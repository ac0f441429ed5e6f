using System.Reflection;
using System.Runtime.Loader;

namespace ManifestGen.Tool.Host;

/// <summary>
/// Loads the user's assembly and what it depends on, in the versions that the user's project has, whatever the host itself uses. The model alone is
/// shared, so that the product which the definition returns is one that the host knows.
/// </summary>
internal sealed class DefinitionContext : AssemblyLoadContext
{
    private readonly Dictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Knows where the assemblies are.</summary>
    public DefinitionContext(IEnumerable<string> references)
        : base(nameof(DefinitionContext))
    {
        foreach (var reference in references) _paths.TryAdd(Path.GetFileNameWithoutExtension(reference), reference);
    }

    /// <inheritdoc />
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name is not { } name || name == typeof(IProductDefinition).Assembly.GetName().Name) return null;
        return _paths.TryGetValue(name, out var path) && File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}

using System.Reflection;
using System.Reflection.Metadata;

namespace ManifestGen.Tool.Host;

/// <summary>
/// Finds definitions in an assembly's metadata. Nothing is loaded: most products have none, and asking reflection would load every type of an
/// application, with all that those depend on.
/// </summary>
internal sealed class DefinitionSearch : IDisposable
{
    private const string ModelAssembly = "ManifestGen";
    private const string Interface = nameof(IProductDefinition);

    private readonly Dictionary<string, string> _paths;
    private readonly Dictionary<string, MetadataFile?> _opened = new(StringComparer.OrdinalIgnoreCase);
    private readonly MetadataFile _assembly;

    /// <summary>Opens an assembly.</summary>
    /// <param name="assembly">Its full path.</param>
    /// <param name="references">The full paths of the assemblies that it needs.</param>
    public DefinitionSearch(string assembly, IEnumerable<string> references)
    {
        _paths = references.GroupBy(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key ?? "", g => g.First(), StringComparer.OrdinalIgnoreCase);
        _assembly = new MetadataFile(assembly);
    }

    /// <summary>The classes that implement the interface, in the order of their names.</summary>
    public IReadOnlyList<DefinitionType> Find()
    {
        if (!CanHoldDefinitions(_assembly)) return [];
        return
        [
            .. _assembly.Reader.TypeDefinitions
                .Where(t => Implements(_assembly, t))
                .Select(Describe)
                .OrderBy(t => t.Name, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _assembly.Dispose();
        foreach (var file in _opened.Values) file?.Dispose();
    }

    /// <summary>Whether an assembly refers to the model, or to one that does, from which a definition could be derived.</summary>
    private bool CanHoldDefinitions(MetadataFile file) =>
        file.References.Any(r => r == ModelAssembly || (_paths.ContainsKey(r) && Open(r) is { } other && other.References.Contains(ModelAssembly)));

    private bool Implements(MetadataFile file, TypeDefinitionHandle handle)
    {
        var type = file.Reader.GetTypeDefinition(handle);
        if ((type.Attributes & TypeAttributes.Interface) != 0) return false;
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            if (IsDefinitionInterface(file, file.Reader.GetInterfaceImplementation(implemented).Interface)) return true;
        }

        return type.BaseType.Kind switch
        {
            // The module's own pseudo type has no base.
            _ when type.BaseType.IsNil => false,
            HandleKind.TypeDefinition => Implements(file, (TypeDefinitionHandle)type.BaseType),
            HandleKind.TypeReference => ImplementsElsewhere(file, (TypeReferenceHandle)type.BaseType),
            _ => false,
        };
    }

    /// <summary>Whether an interface is the definition's, or one made from it.</summary>
    private static bool IsDefinitionInterface(MetadataFile file, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeReference:
                var reference = file.Reader.GetTypeReference((TypeReferenceHandle)handle);
                return file.Reader.StringComparer.Equals(reference.Name, Interface) && file.Reader.StringComparer.Equals(reference.Namespace, ModelAssembly);
            case HandleKind.TypeDefinition:
                return file.Reader.GetTypeDefinition((TypeDefinitionHandle)handle).GetInterfaceImplementations()
                    .Any(i => IsDefinitionInterface(file, file.Reader.GetInterfaceImplementation(i).Interface));
            default:
                return false;
        }
    }

    private bool ImplementsElsewhere(MetadataFile file, TypeReferenceHandle handle)
    {
        var reference = file.Reader.GetTypeReference(handle);
        if (reference.ResolutionScope.Kind != HandleKind.AssemblyReference) return false;
        var assembly = file.Reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
        if (Open(file.Reader.GetString(assembly.Name)) is not { } other || !CanHoldDefinitions(other)) return false;

        var (space, name) = (file.Reader.GetString(reference.Namespace), file.Reader.GetString(reference.Name));
        return other.Reader.TypeDefinitions.Any(t =>
        {
            var type = other.Reader.GetTypeDefinition(t);
            return other.Reader.StringComparer.Equals(type.Name, name) && other.Reader.StringComparer.Equals(type.Namespace, space) && Implements(other, t);
        });
    }

    private MetadataFile? Open(string name)
    {
        if (_opened.TryGetValue(name, out var file)) return file;
        file = _paths.TryGetValue(name, out var path) && File.Exists(path) ? new MetadataFile(path) : null;
        _opened.Add(name, file);
        return file;
    }

    private DefinitionType Describe(TypeDefinitionHandle handle)
    {
        var type = _assembly.Reader.GetTypeDefinition(handle);
        return new DefinitionType(_assembly.NameOf(handle), _assembly.LocationOf(handle))
        {
            IsPublic = _assembly.IsVisible(handle),
            IsAbstract = (type.Attributes & TypeAttributes.Abstract) != 0,
            IsGeneric = type.GetGenericParameters().Count > 0,
            HasConstructor = type.GetMethods().Any(m => IsPlainConstructor(_assembly.Reader.GetMethodDefinition(m))),
        };
    }

    private bool IsPlainConstructor(MethodDefinition method)
    {
        const MethodAttributes Wanted = MethodAttributes.Public | MethodAttributes.RTSpecialName;
        return (method.Attributes & (Wanted | MethodAttributes.MemberAccessMask | MethodAttributes.Static)) == Wanted
            && _assembly.Reader.StringComparer.Equals(method.Name, ".ctor")
            && _assembly.Reader.GetBlobReader(method.Signature) is var signature
            && HasNoParameters(signature);
    }

    private static bool HasNoParameters(BlobReader signature)
    {
        signature.ReadSignatureHeader();
        return signature.ReadCompressedInteger() == 0;
    }
}

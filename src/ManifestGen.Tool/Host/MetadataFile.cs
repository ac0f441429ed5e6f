using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Tool.Host;

/// <summary>An assembly opened to be read, not run, with its symbols.</summary>
internal sealed class MetadataFile : IDisposable
{
    private readonly string _path;
    private readonly PEReader _assembly;

    /// <summary>Opens an assembly.</summary>
    public MetadataFile(string path)
    {
        _path = path;
        _assembly = new PEReader(File.OpenRead(path));
        Reader = _assembly.GetMetadataReader();
        References = Reader.AssemblyReferences.Select(r => Reader.GetString(Reader.GetAssemblyReference(r).Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The metadata.</summary>
    public MetadataReader Reader { get; }

    /// <summary>The simple names of the assemblies that it refers to.</summary>
    public IReadOnlySet<string> References { get; }

    /// <summary>A type's full name, with <c>+</c> before a nested type.</summary>
    public string NameOf(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        var name = Reader.GetString(type.Name);
        if (!type.GetDeclaringType().IsNil) return NameOf(type.GetDeclaringType()) + "+" + name;
        var space = Reader.GetString(type.Namespace);
        return space.Length == 0 ? name : space + "." + name;
    }

    /// <summary>Whether other assemblies see a type.</summary>
    public bool IsVisible(TypeDefinitionHandle handle)
    {
        var type = Reader.GetTypeDefinition(handle);
        return (type.Attributes & TypeAttributes.VisibilityMask) switch
        {
            TypeAttributes.Public => true,
            TypeAttributes.NestedPublic => IsVisible(type.GetDeclaringType()),
            _ => false,
        };
    }

    /// <summary>The first line of a type's code; no place when there are no symbols.</summary>
    public Location LocationOf(TypeDefinitionHandle handle)
    {
        using var provider = OpenSymbols();
        if (provider is null) return Location.None;

        var symbols = provider.GetMetadataReader();
        var first = Location.None;
        foreach (var method in Reader.GetTypeDefinition(handle).GetMethods())
        {
            foreach (var point in symbols.GetMethodDebugInformation(method).GetSequencePoints())
            {
                if (point.IsHidden || (first.Line > 0 && point.StartLine >= first.Line)) continue;
                first = new Location(symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine, point.StartColumn);
            }
        }

        return first;
    }

    /// <inheritdoc />
    public void Dispose() => _assembly.Dispose();

    /// <summary>The symbols inside the assembly or beside it.</summary>
    private MetadataReaderProvider? OpenSymbols() =>
        _assembly.TryOpenAssociatedPortablePdb(_path, p => File.Exists(p) ? File.OpenRead(p) : null, out var provider, out _) ? provider : null;
}

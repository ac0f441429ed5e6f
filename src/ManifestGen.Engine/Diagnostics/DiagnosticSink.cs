using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Diagnostics;

/// <summary>Collects what one step finds. Not safe for use from several threads; each file has its own.</summary>
public sealed class DiagnosticSink
{
    private readonly List<Diagnostic> _found = [];

    /// <summary>What was found, in the order in which it was found.</summary>
    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Whether an error is among it.</summary>
    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    /// <summary>Adds a finding.</summary>
    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    /// <summary>Adds a finding at a place.</summary>
    public void Add(DiagnosticDescriptor descriptor, Location location, params ReadOnlySpan<object?> arguments) =>
        _found.Add(descriptor.At(location, arguments));

    /// <summary>Adds a finding at a field of a manifest, present or missing.</summary>
    internal void Add(DiagnosticDescriptor descriptor, Field field, params ReadOnlySpan<object?> arguments) =>
        _found.Add(descriptor.At(field.Location, arguments));

    /// <summary>Adds a finding at a part of the model.</summary>
    public void Add(DiagnosticDescriptor descriptor, SourceLocation source, params ReadOnlySpan<object?> arguments) =>
        _found.Add(descriptor.At(Location.Of(source), arguments));
}

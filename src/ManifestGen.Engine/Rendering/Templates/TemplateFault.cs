using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Ends the rendering of a template with a diagnostic. Derived from Scriban's own exception, since Scriban wraps every other.</summary>
/// <param name="span">Where in the template.</param>
/// <param name="descriptor">The kind of finding.</param>
/// <param name="arguments">What fills its placeholders.</param>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is thrown with a finding and no other way.")]
internal sealed class TemplateFault(SourceSpan span, DiagnosticDescriptor descriptor, params object?[] arguments)
    : ScriptRuntimeException(span, descriptor.Message)
{
    /// <summary>The finding.</summary>
    public Diagnostic Diagnostic { get; } = descriptor.At(span.Place().Location, arguments);
}

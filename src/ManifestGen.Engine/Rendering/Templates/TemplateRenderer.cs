using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>Renders templates, and turns what goes wrong into diagnostics at the template's line. Not safe for use from several threads.</summary>
/// <param name="templates">The templates.</param>
/// <param name="cancellation">Ends a rendering.</param>
internal sealed class TemplateRenderer(TemplateSet templates, CancellationToken cancellation)
{
    private readonly RenderContext _context = new(templates, cancellation);

    /// <summary>Renders a template.</summary>
    /// <param name="template">The template.</param>
    /// <param name="variables">What it may use.</param>
    /// <param name="sink">Takes the findings.</param>
    /// <returns>The text; null when the template holds nothing for these variables, or after an error.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public RenderedText? Render(ArtifactTemplate template, ScriptObject variables, DiagnosticSink sink)
    {
        cancellation.ThrowIfCancellationRequested();
        if (template.Parsed.HasErrors) return null;
        if (Evaluate(template.Parsed, variables, sink) is not { } pieces) return null;
        var text = template.Form switch
        {
            TemplateForm.Yaml => YamlLayout.LayOut(pieces, sink),
            TemplateForm.Dockerfile => DockerfileLayout.LayOut(pieces, sink),
            TemplateForm.MSBuild => MSBuildLayout.LayOut(pieces, sink),
            _ => IgnoreFileLayout.LayOut(pieces, sink),
        };
        return text.IsEmpty ? null : text;
    }

    private IReadOnlyList<Piece>? Evaluate(ParsedTemplate template, ScriptObject variables, DiagnosticSink sink)
    {
        try
        {
            var pieces = _context.Render(template, variables, sink);
            return _context.HasUnknown ? null : pieces;
        }
        catch (ScriptAbortException aborted)
        {
            throw new OperationCanceledException(aborted.OriginalMessage, aborted, cancellation);
        }
        catch (TemplateFault fault)
        {
            sink.Add(fault.Diagnostic);
        }
        catch (ScriptRuntimeException failure) when (!_context.HasUnknown)
        {
            // Scriban's own limits have no exception of their own.
            var descriptor = failure.OriginalMessage.Contains("exceed", StringComparison.OrdinalIgnoreCase) ? TemplateErrors.Runaway : TemplateErrors.Fails;
            sink.Add(descriptor, failure.Span.Place().Location, failure.OriginalMessage.Replace('`', '\''));
        }
        catch (ScriptRuntimeException)
        {
            // A name was unknown and reported; this follows from it.
            return null;
        }

        return null;
    }
}

using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>
/// <c>include 'name' argument: value</c>: renders the partial <c>_name.scriban</c> where the call stands. Scriban's own would give the partial's
/// text as one value; this one keeps the partial's text and its values apart, as in any other template.
/// </summary>
/// <param name="templates">Where partials are found.</param>
internal sealed class IncludeFunction(TemplateSet templates) : IScriptCustomFunction
{
    /// <inheritdoc />
    public int RequiredParameterCount => 1;

    /// <inheritdoc />
    public int ParameterCount => 1;

    /// <inheritdoc />
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    /// <inheritdoc />
    public Type ReturnType => typeof(object);

    /// <inheritdoc />
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "the partial" : "value");

    /// <inheritdoc />
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var name = context.ObjectToString(arguments[0]) ?? "";
        var span = callerContext?.Span ?? context.CurrentSpan;
        var partial = templates.FindPartial(name)
            ?? throw new TemplateFault(span, TemplateErrors.UnknownPartial, name, Suggestion.Among(name, templates.PartialNames, "The partials are: {0}."));
        if (partial.HasErrors) throw new TemplateFault(span, TemplateErrors.UnknownPartial, name, "Its syntax is wrong; see the other errors.");
        if (context.Output is not PieceOutput output) return context.RenderTemplate(partial.Template, arguments, callerContext);
        Render(context, output, partial, callerContext);
        return Nothing.Value;
    }

    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static void Render(TemplateContext context, PieceOutput output, ParsedTemplate partial, ScriptNode? caller)
    {
        var named = NamedArguments(context, caller);
        var before = output.BeginIncluded();
        context.EnterRecursive(caller);
        context.PushLocal();
        try
        {
            foreach (var (name, value) in named) context.SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value, asReadOnly: false, force: true);
            context.Evaluate(partial.Page);
        }
        finally
        {
            context.PopLocal();
            context.ExitRecursive(caller);
            output.EndIncluded(before);
        }
    }

    private static List<(string Name, object? Value)> NamedArguments(TemplateContext context, ScriptNode? caller)
    {
        var named = new List<(string, object?)>();
        if (caller is not ScriptFunctionCall call) return named;
        foreach (var argument in call.Arguments)
        {
            if (argument is ScriptNamedArgument { Name.Name: { } name, Value: { } value }) named.Add((name, context.Evaluate(value)));
        }

        return named;
    }
}

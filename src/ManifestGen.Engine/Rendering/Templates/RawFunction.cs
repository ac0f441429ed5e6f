using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary><c>raw TEXT</c> and <c>TEXT | raw</c>: writes the text as it is. The one way past the renderer's own quoting.</summary>
internal sealed class RawFunction : IScriptCustomFunction
{
    /// <inheritdoc />
    public int RequiredParameterCount => 1;

    /// <inheritdoc />
    public int ParameterCount => 1;

    /// <inheritdoc />
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    /// <inheritdoc />
    public Type ReturnType => typeof(RawText);

    /// <inheritdoc />
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "text");

    /// <inheritdoc />
    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new RawText((context.ObjectToString(arguments[0]) ?? "").ReplaceLineEndings("\n"));

    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}

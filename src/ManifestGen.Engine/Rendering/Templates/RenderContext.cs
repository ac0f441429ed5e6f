using System.Collections;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Resolve;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ManifestGen.Engine.Rendering.Templates;

/// <summary>
/// Scriban's state while templates are rendered, made strict: an unknown name is an error, nothing runs without end, nothing depends on the
/// machine or the clock. The values of expressions are kept apart from the template's text, for the layout to write.
/// </summary>
internal sealed class RenderContext : TemplateContext
{
    private const int MostSteps = 100_000;
    private const int LongestOutput = 4 * 1024 * 1024;

    private readonly TemplateSet _templates;
    private readonly PieceOutput _output = new();
    private ScriptNode? _statement;
    private Origin _read;
    private readonly HashSet<TemplatePlace> _reported = [];
    private readonly Dictionary<ScriptRawStatement, Piece> _texts = [];
    private ScriptObject? _variables;
    private DiagnosticSink? _sink;
    private int _steps;

    /// <summary>Makes the state for a set of templates.</summary>
    public RenderContext(TemplateSet templates, CancellationToken cancellation)
        : base(Builtins(templates))
    {
        _templates = templates;
        CancellationToken = cancellation;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        NewLine = "\n";
        // Lines of values and partials are laid out by the layout, which knows what they stand in.
        AutoIndent = false;
        LoopLimit = MostSteps;
        RecursiveLimit = 100;
        // Past its own limit Scriban cuts text off without a word; ours is reached first.
        LimitToString = 2 * LongestOutput;
        RegexTimeOut = TimeSpan.FromSeconds(1);
        TryGetVariable = ReportUnknownName;
        TryGetMember = ReportUnknownMember;
    }

    /// <summary>Whether a name was unknown; what else fails may only follow from that.</summary>
    public bool HasUnknown { get; private set; }

    /// <summary>Renders a template.</summary>
    /// <param name="template">A template without errors.</param>
    /// <param name="variables">What it may use.</param>
    /// <param name="sink">Takes unknown names.</param>
    /// <returns>What the template wrote. Good until the next is rendered.</returns>
    /// <exception cref="ScriptRuntimeException">It cannot be rendered.</exception>
    public IReadOnlyList<Piece> Render(ParsedTemplate template, ScriptObject variables, DiagnosticSink sink)
    {
        Reset();
        _output.Clear();
        HasUnknown = false;
        _reported.Clear();
        _variables = variables;
        _sink = sink;
        _steps = 0;
        PushOutput(_output);
        PushGlobal(variables);
        // What a template assigns is its own, and forgotten after it.
        PushGlobal(new ScriptObject());
        PushLocal();
        try
        {
            Evaluate(template.Page);
        }
        finally
        {
            PopLocal();
            PopGlobal();
            PopGlobal();
            PopOutput();
        }

        return _output.Pieces;
    }

    /// <summary>Takes note of where in the model a value stands that the expression has read.</summary>
    public void Read(Origin origin)
    {
        if (origin.Location.IsKnown) _read = origin;
    }

    /// <inheritdoc />
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is Nothing) return this;
        if (Output is not PieceOutput output) return textAsObject is LiteralValue ? this : base.Write(span, textAsObject);
        var statement = _statement?.Span ?? span;
        if (textAsObject is RawText raw)
        {
            output.Add(new Piece(raw.Text, null, statement.Place()) { IsRaw = true });
            return this;
        }

        if (output.Length > LongestOutput) throw new TemplateFault(statement, TemplateErrors.Runaway, "it writes more than 4 MiB");
        var value = textAsObject switch
        {
            LiteralValue literal => literal,
            UnknownValue => LiteralValue.Null,
            _ => new Snapshot(this, statement).Take(textAsObject),
        };
        output.Add(new Piece("", value.Origin.Location.IsKnown || !_read.Location.IsKnown ? value : value with { Origin = _read }, statement.Place()));
        return this;
    }

    /// <inheritdoc />
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptExpressionStatement { Expression: { } expression } && Output is PieceOutput output)
        {
            _read = default;
            var written = output.Pieces.Count;
            var value = base.Evaluate(scriptNode, aliasReturnedFunction);
            _statement = expression;
            // Scriban writes nothing for a null, and the layout has to know of it: it is a value like any other.
            return value is null && written == output.Pieces.Count && IsValue(expression) ? LiteralValue.Null : value;
        }

        if (scriptNode is not ScriptRawStatement text || Output is not PieceOutput textOutput) return base.Evaluate(scriptNode, aliasReturnedFunction);
        if (!_texts.TryGetValue(text, out var piece)) _texts[text] = piece = new Piece(text.Text.ToString(), null, _templates.PlaceOf(text));
        textOutput.Add(piece);
        return textOutput.Length <= LongestOutput ? null : throw new TemplateFault(text.Span, TemplateErrors.Runaway, "it writes more than 4 MiB");
    }

    /// <inheritdoc />
    public override string? ObjectToString(object? value, bool nested = false)
    {
        var text = base.ObjectToString(value, nested);
        return text is null || text.Length <= LongestOutput ? text : throw new TemplateFault(CurrentSpan, TemplateErrors.Runaway, "a text is longer than 4 MiB");
    }

    /// <summary>Text, lists and maps without anything in them count as not there, so that a template can ask <c>if component.annotations</c>.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        string text => text.Length > 0,
        ICollection collection => collection.Count > 0,
        _ => base.ToBool(span, value),
    };

    /// <inheritdoc />
    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        if (++_steps > MostSteps) throw new TemplateFault(loop.Span, TemplateErrors.Runaway, "it loops more than 100,000 times");
        return base.OnStepLoop(loop);
    }

    /// <summary>Whether an expression stands for a value; a call may do something instead.</summary>
    private static bool IsValue(ScriptExpression expression) =>
        expression is ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression or ScriptConditionalExpression
            or ScriptBinaryExpression or ScriptNestedExpression or ScriptLiteral;

    private static BuiltinFunctions Builtins(TemplateSet templates)
    {
        var functions = new BuiltinFunctions();
        // Left out: what depends on the clock or on chance, what runs text as a template, what is for HTML.
        foreach (var name in new[] { "date", "html", "include_join" }) functions.Remove(name);
        if (functions["math"] is ScriptObject math)
        {
            math.Remove("random");
            math.Remove("uuid");
        }

        if (functions["object"] is ScriptObject objects)
        {
            objects.Remove("eval");
            objects.Remove("eval_template");
        }

        functions.SetValue("include", new IncludeFunction(templates), readOnly: true);
        functions.SetValue("raw", new RawFunction(), readOnly: true);
        return functions;
    }

    private bool ReportUnknownName(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        var known = (_variables?.GetMembers() ?? []).Concat(BuiltinObject.GetMembers());
        ReportUnknown(span, TemplateErrors.UnknownName, variable.Name, Suggestion.Among(variable.Name, known, "The variables and functions are: {0}."));
        value = UnknownValue.Instance;
        return true;
    }

    private bool ReportUnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var owner = (CurrentNode as ScriptMemberExpression)?.Target?.ToString() ?? "the value";
        var help = target is IScriptObject known
            ? Suggestion.Among(member, known.GetMembers(), "Its members are: {0}.")
            : "It is text, a number or a list, which has no such member.";
        ReportUnknown(span, TemplateErrors.UnknownMember, owner, member, help);
        value = UnknownValue.Instance;
        return true;
    }

    private void ReportUnknown(SourceSpan span, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments)
    {
        HasUnknown = true;
        if (_reported.Add(span.Place())) _sink?.Add(descriptor, span.Place().Location, arguments);
    }
}

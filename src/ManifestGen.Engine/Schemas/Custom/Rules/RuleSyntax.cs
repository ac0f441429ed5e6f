namespace ManifestGen.Engine.Schemas.Custom.Rules;

/// <summary>
/// Reads an expression in CEL (cel-spec) as far as its syntax goes. What its names mean, and whether types fit, only an API server says.
/// </summary>
internal sealed class RuleSyntax
{
    /// <summary>How deep brackets may nest; the API server's reader ends there, too.</summary>
    private const int Deepest = 50;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package", "namespace", "return", "var", "void", "while", "in",
    };

    private static readonly string[][] Operators = [["||"], ["&&"], ["<", "<=", ">=", ">", "==", "!=", "in"], ["+", "-"], ["*", "/", "%"]];

    private readonly RuleTokens _tokens;
    private RuleToken _next;
    private int _depth;
    private string? _problem;

    private RuleSyntax(string text)
    {
        _tokens = new RuleTokens(text);
        _next = _tokens.Next();
    }

    /// <summary>What is wrong with an expression; null when it is one.</summary>
    public static string? Problem(string text)
    {
        var syntax = new RuleSyntax(text);
        syntax.Expression();
        if (syntax._next.Kind != RuleTokenKind.End) syntax.Fail("an operator or the end");
        return syntax._problem;
    }

    private void Expression()
    {
        if (++_depth > Deepest) Fail("fewer brackets within one another");
        Binary(0);
        if (Take("?"))
        {
            Binary(0);
            Want(":");
            Expression();
        }

        _depth--;
    }

    private void Binary(int level)
    {
        if (level == Operators.Length)
        {
            Unary();
            return;
        }

        Binary(level + 1);
        while (_problem is null && IsOperator(Operators[level]))
        {
            Advance();
            Binary(level + 1);
        }
    }

    private bool IsOperator(string[] operators) => _next.Kind is RuleTokenKind.Sign or RuleTokenKind.Name && operators.Contains(_next.Text);

    private void Unary()
    {
        while (_next.Is("!") || _next.Is("-")) Advance();
        Primary();
        while (_problem is null)
        {
            if (Take(".") || Take(".?"))
            {
                Name(mayBeReserved: true);
                if (Take("(")) Items(")", isMap: false);
            }
            else if (Take("[") || Take("[?"))
            {
                Expression();
                Want("]");
            }
            else if (Take("{"))
            {
                Items("}", isMap: true);
            }
            else
            {
                return;
            }
        }
    }

    private void Primary()
    {
        if (_problem is not null) return;
        if (_next.Kind == RuleTokenKind.Literal)
        {
            Advance();
        }
        else if (Take("("))
        {
            Expression();
            Want(")");
        }
        else if (Take("["))
        {
            Items("]", isMap: false);
        }
        else if (Take("{"))
        {
            Items("}", isMap: true);
        }
        else
        {
            Take(".");
            Name(mayBeReserved: false);
            if (Take("(")) Items(")", isMap: false);
        }
    }

    private void Name(bool mayBeReserved)
    {
        if (_next.Kind != RuleTokenKind.Name || (!mayBeReserved && Reserved.Contains(_next.Text))) Fail("a value");
        else Advance();
    }

    private void Items(string end, bool isMap)
    {
        while (_problem is null && !Take(end))
        {
            Take("?");
            Expression();
            if (isMap)
            {
                Want(":");
                Expression();
            }

            if (Take(",")) continue;
            Want(end);
            return;
        }
    }

    private bool Take(string sign)
    {
        if (!_next.Is(sign)) return false;
        Advance();
        return true;
    }

    private void Want(string sign)
    {
        if (!Take(sign)) Fail($"'{sign}'");
    }

    private void Advance() => _next = _tokens.Next();

    private void Fail(string wanted)
    {
        var found = _next.Kind switch { RuleTokenKind.End => "the end", _ => $"'{_next.Text}'" };
        _problem ??= $"syntax error at character {_next.At + 1}: found {found} where {wanted} should be";
        _next = new RuleToken(RuleTokenKind.End, "", _next.At);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Rendering.Templates;

namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>
/// Lays out one line of a YAML template: walks over the template's own text far enough to know what each value on it is to YAML, and has the
/// value written as that.
/// </summary>
internal sealed class YamlLine
{
    private const string ValueStop = "\ufffc";
    private const string PlainStops = ":#" + ValueStop;

    private readonly RenderedLine _line;
    private readonly YamlState _state;
    private readonly LaidOutText _output;
    private readonly DiagnosticSink _sink;
    private readonly YamlValueWriter _writer;

    private Expecting _expecting = Expecting.Node;
    private int _at;
    private int _nodeColumn;
    private int _holder;
    private int _indicatorEnd = -1;
    private bool _holderIsDash;
    private bool _hasProperty;
    private bool _isComment;
    private LineValue? _value;
    private int? _aloneFrom;
    private bool _isLeftOut;

    /// <summary>Takes a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="nextIndentation">The indentation of the next line that holds anything; -1 when there is none.</param>
    /// <param name="state">What is known from the lines above; changed to what is known after this one.</param>
    /// <param name="output">Where to.</param>
    /// <param name="sink">Where what cannot be written is reported.</param>
    public YamlLine(RenderedLine line, int nextIndentation, YamlState state, LaidOutText output, DiagnosticSink sink)
    {
        _line = line;
        _state = state;
        _output = output;
        _sink = sink;
        _holder = state.Holder;
        _writer = new YamlValueWriter(output, nextIndentation);
    }

    private bool HasHolder => _indicatorEnd >= 0;

    private bool InFlow => _state.FlowDepth > 0;

    /// <summary>Lays the line out.</summary>
    public void LayOut()
    {
        if (_state.Mode == YamlMode.Structure)
        {
            BeginLine();
            if (_at == 0) Copy(_line.Indentation);
        }

        while (_at < _line.Length && !_isComment && _state.Mode != YamlMode.BlockText) Step();
        while (_at < _line.Length) StepOverRest();
        EndLine();
    }

    private void BeginLine()
    {
        if (_line.BeginsWith('#') || InFlow) return;
        if (_line.IsMarker)
        {
            _state.StartDocument(_output);
            _holder = -1;
            while (_at < 3) Copy();
            return;
        }

        var first = _line.ValueAt(_line.Indentation)?.Value;
        if (_state.Pending is { } empty && !IsEmpty(first))
        {
            var beginsWithDash = _line.BeginsWith('-') || first is ListValue;
            if (_line.Indentation < empty.Column || beginsWithDash != empty.IsList) _state.SettlePending(_output);
            _state.Pending = null;
        }

        if (_line.Indentation <= _state.CompleteFrom) return;
        if (_state.CompleteValue is { } above) Report(above, "text stands after it, on the line below");
        foreach (var value in _line.Values) Report(value, "it goes on with the value on the line above");
    }

    private void Step()
    {
        if (_state.Mode != YamlMode.Structure) StepInQuotes(_state.Mode == YamlMode.DoubleQuoted ? '"' : '\'');
        else if (_line.ValueAt(_at) is { } value) StepOver(value);
        else if (_line.Text[_at] == '#' && _line.MayBeginComment(_at)) _isComment = true;
        else StepOver(_line.Text[_at]);
    }

    private void StepInQuotes(char quote)
    {
        if (_line.ValueAt(_at) is { } value)
        {
            Report(value, "it stands inside quotes");
            _at++;
            return;
        }

        var character = _line.Text[_at];
        var isEscape = quote == '"' ? character == '\\' : character == '\'' && _line.IsAny(_at + 1, "'");
        Copy();
        if (isEscape && _at < _line.Length && _line.ValueAt(_at) is null) Copy();
        if (isEscape || character != quote) return;
        _state.Mode = YamlMode.Structure;
        _expecting = Expecting.AfterNode;
    }

    private void StepOver(char character)
    {
        if (character is ' ' or '\t')
        {
            if (_expecting == Expecting.PropertyRest)
            {
                _expecting = Expecting.Node;
                _hasProperty = true;
            }
        }
        else if (InFlow && character is ',' or ']' or '}' or '[' or '{')
        {
            _state.FlowDepth += character is '[' or '{' ? 1 : character is ',' ? 0 : -1;
            _expecting = character is ']' or '}' ? Expecting.AfterNode : Expecting.Node;
            _value = null;
        }
        else if (character == ':' && (_line.IsBreak(_at + 1) || InFlow && _line.IsAny(_at + 1, ",[]{}")))
        {
            if (!InFlow) Hold(_expecting == Expecting.Node ? _at : _nodeColumn, isDash: false);
            _expecting = Expecting.Node;
        }
        else if (_expecting == Expecting.Node)
        {
            BeginNode(character);
        }

        Copy();
        if (_expecting == Expecting.PlainRest && _state.Mode == YamlMode.Structure && !InFlow) CopyUntil(PlainStops);
    }

    private void BeginNode(char character)
    {
        if (!InFlow) _nodeColumn = _at;
        _expecting = Expecting.PlainRest;
        switch (character)
        {
            case '"':
                _state.Mode = YamlMode.DoubleQuoted;
                break;
            case '\'':
                _state.Mode = YamlMode.SingleQuoted;
                break;
            case '[' or '{':
                _state.FlowDepth = 1;
                _expecting = Expecting.Node;
                break;
            case '|' or '>' when !InFlow:
                _state.Mode = YamlMode.BlockText;
                break;
            case '-' or '?' when !InFlow && _line.IsBreak(_at + 1):
                Hold(_at, isDash: true);
                _expecting = Expecting.Node;
                break;
            case '&' or '!':
                _expecting = Expecting.PropertyRest;
                break;
        }
    }

    /// <summary>Takes the indicator at this place, a colon or a dash, for the one that holds what follows.</summary>
    private void Hold(int column, bool isDash)
    {
        _holder = column;
        _holderIsDash = isDash;
        _indicatorEnd = _output.Builder.Length + 1;
        _hasProperty = false;
        _value = null;
    }

    private void StepOver(LineValue hole)
    {
        var column = _at;
        var follower = _line.FollowerOf(_at, InFlow);
        var problem = _expecting switch
        {
            Expecting.AfterNode when _value is not null => "another expression stands before it",
            Expecting.Node when _hasProperty => "a tag or an anchor stands before it",
            Expecting.Node => follower is Follower.Text ? "text stands after it" : null,
            _ => "text stands before it",
        };
        if (problem is null) Write(hole, follower);
        else if (_value is null) Report(hole, problem);
        if (!InFlow) _nodeColumn = column;
        _value = hole;
        _expecting = Expecting.AfterNode;
        _at++;
    }

    private void Write(LineValue hole, Follower follower)
    {
        var value = hole.Value;
        _output.Comes(value.Origin);
        var isAlone = !HasHolder && !InFlow && follower != Follower.Colon;
        string? problem = null;
        if (follower == Follower.Colon) problem = _writer.WriteKey(value, InFlow);
        else if (isAlone && value is MapValue or ListValue or LiteralValue { IsNull: true }) problem = WriteAlone(value, follower);
        else if (InFlow || isAlone || follower == Follower.Comment) FlowText.Append(_output.Builder, value, InFlow);
        else if (_holderIsDash) _writer.WriteAfterDash(value, _holder, _at);
        else _writer.WriteAfterKey(value, _holder);
        if (problem is not null) _sink.Add(TemplateErrors.UnwritableValue, hole.Place.Location, problem);
    }

    private string? WriteAlone(TemplateValue value, Follower follower)
    {
        if (follower == Follower.Comment) return "A map or a list cannot stand before a comment on a line of its own";
        if (IsEmpty(value))
        {
            // What it means depends on what comes next: nothing beside its siblings, an empty map or list where it is alone.
            if (_state.WaitingAt >= 0 && value is not LiteralValue)
            {
                _state.Pending ??= new EmptyValue(value is ListValue ? "[]" : "{}", _at, value is ListValue, _state.WaitingAt);
            }

            _isLeftOut = true;
            return null;
        }

        _writer.WriteAlone(value, _at);
        _aloneFrom = _at;
        return null;
    }

    private void StepOverRest()
    {
        CopyUntil(ValueStop);
        if (_line.ValueAt(_at) is not { } value) return;

        if (_isComment) _writer.WriteComment(value.Value);
        else Report(value, "it stands in the head of a block of text");
        _at++;
    }

    private void EndLine()
    {
        if (_state.Mode is YamlMode.Structure or YamlMode.BlockText) _output.TrimLine();
        if (_isLeftOut) return;
        _output.BreakLine();
        if (_line.BeginsWith('#')) return;
        if (_expecting == Expecting.Node && _state.Mode == YamlMode.Structure && !InFlow)
        {
            if (HasHolder) _state.WaitingAt = _indicatorEnd;
            _state.CompleteFrom = YamlState.None;
            _state.CompleteValue = null;
        }
        else
        {
            _state.WaitingAt = -1;
            _state.CompleteFrom = _state.Mode == YamlMode.BlockText ? YamlState.None : _aloneFrom ?? _holder;
            _state.CompleteValue = _value;
        }

        _state.Holder = _holder;
    }

    /// <summary>Whether a value is a map or list without entries, or a null.</summary>
    private static bool IsEmpty(TemplateValue? value) => value is MapValue { Entries.Count: 0 } or ListValue { Items.Count: 0 } or LiteralValue { IsNull: true };

    /// <summary>Copies text up to one of these characters, the one that stands for a value among them, or to the end of the line.</summary>
    private void CopyUntil(string stops)
    {
        while (_at < _line.Length)
        {
            var end = _line.Text.AsSpan(_at).IndexOfAny(stops);
            Copy(end < 0 ? _line.Length - _at : end);
            if (_at == _line.Length || _line.Text[_at] != RenderedLine.Placeholder || _line.ValueAt(_at) is not null) return;
            Copy();
        }
    }

    private void Copy(int count)
    {
        _output.Builder.Append(_line.Text, _at, count);
        _at += count;
    }

    private void Copy() => _output.Builder.Append(_line.Text[_at++]);

    private void Report(LineValue hole, string problem) => _sink.Add(TemplateErrors.PartOfScalar, hole.Place.Location, problem);
}

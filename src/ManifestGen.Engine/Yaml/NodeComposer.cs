using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ManifestGen.Engine.Yaml;

/// <summary>Makes nodes of the events of one document, as YamlDotNet reads them.</summary>
internal sealed class NodeComposer
{
    private readonly Parser _parser;
    private readonly string _text;
    private readonly EscapedQuotes _quotes;
    private readonly DocumentPlace _place;
    private readonly AnchorTable _anchors;
    private readonly DiagnosticSink _sink;

    /// <summary>Whether clients read the document as JSON, which has escapes that YAML does not have.</summary>
    private readonly bool _isJson;

    private int _flowDepth;
    private bool _stopped;
    private bool _isToRepeat;

    private NodeComposer(EscapedQuotes quotes, DocumentPlace place, AnchorTable anchors, DiagnosticSink sink)
    {
        _quotes = quotes;
        _text = quotes.Text;
        _parser = new Parser(new StringReader(_text));
        _isJson = _text.AsSpan().TrimStart() is ['{', ..];
        _place = place;
        _anchors = anchors;
        _sink = sink;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="text">The document's text.</param>
    /// <param name="place">Where in its file the document's text begins.</param>
    /// <param name="budget">What aliases may still copy.</param>
    /// <param name="sink">Takes what is wrong.</param>
    /// <returns>Its root; null when there is nothing in it, or when an error kept it from being read to its end.</returns>
    public static YamlNode? Read(string text, DocumentPlace place, CopyBudget budget, DiagnosticSink sink)
    {
        var quotes = new EscapedQuotes(text);
        while (true)
        {
            var found = new DiagnosticSink();
            var composer = new NodeComposer(quotes, place, new AnchorTable(budget), found);
            var root = composer.Compose();
            if (composer._isToRepeat) continue;
            foreach (var one in found.Found) sink.Add(one);
            return root;
        }
    }

    private YamlNode? Compose()
    {
        try
        {
            Next();
            if (Next() is not DocumentStart) return null;
            Next();
            var root = Read(1);
            if (_stopped) return null;
            Next();
            if (_parser.Current is DocumentStart second)
                _sink.Add(ReadingDiagnostics.Separator, _place.Of(second.Start), "A second document begins here without a '---' line of its own before it");
            return root;
        }
        catch (YamlException fault) when (!_isJson && fault.Message.Contains("unknown escape", StringComparison.Ordinal) && _quotes.TryHide((int)fault.Start.Index))
        {
            _isToRepeat = true;
            return null;
        }
        catch (YamlException fault)
        {
            // Of a mapping that a tab breaks off, the tab is the place to mend, and not where the mapping began.
            var at = fault.Message.Contains("tab as indentation", StringComparison.Ordinal) ? Indentation.FirstTab(_text, fault.Start) : fault.Start;
            _sink.Add(ReadingDiagnostics.Syntax, _place.Of(at), Sentence(fault.Message));
            return null;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "For some texts that are no YAML, YamlDotNet throws what it throws for its own faults.")]
    private ParsingEvent? Next()
    {
        try
        {
            return _parser.MoveNext() ? _parser.Current : null;
        }
        catch (Exception fault) when (fault is not YamlException)
        {
            var at = _parser.Current?.End ?? Mark.Empty;
            throw new YamlException(at, at, "did not find what YAML has here", fault);
        }
    }

    /// <summary>Reads the value that begins at the current event and moves past it.</summary>
    private YamlNode Read(int depth)
    {
        if (_stopped) return Nothing();
        var start = _parser.Current;
        if (depth > ReadingLimits.Depth && start is MappingStart or SequenceStart)
        {
            _sink.Add(ReadingDiagnostics.TooDeep, _place.Of(start.Start), ReadingLimits.Depth);
            _stopped = true;
        }

        if (GoSyntax.Problem(start, isInFlow: _flowDepth > 0) is { } problem)
        {
            _sink.Add(ReadingDiagnostics.Syntax, _place.Of(start?.Start ?? Mark.Empty), problem);
            _stopped = true;
        }

        if (_flowDepth == 0 && start is not null && Indentation.HasTab(_text, (int)start.Start.Index))
        {
            _sink.Add(ReadingDiagnostics.Syntax, _place.Of(start.Start), "found a tab character that indents; YAML takes spaces only");
            _stopped = true;
        }

        if (_stopped) return Nothing();
        switch (start)
        {
            case SequenceStart sequence: return Sequence(sequence, depth);
            case MappingStart mapping: return Mapping(mapping, depth);
            case AnchorAlias alias: return Alias(alias, depth);
            default: return Scalar();
        }
    }

    private YamlScalar Scalar()
    {
        if (_parser.Current is not Scalar scalar)
        {
            // YamlDotNet leaves out an empty key; Go's reader takes it for a null, which JSON cannot have as a key.
            var at = _parser.Current?.Start ?? Mark.Empty;
            throw new YamlException(at, at, "did not find expected key");
        }

        if (scalar.Style == ScalarStyle.DoubleQuoted && !_isJson && QuotedEscapes.Problem(_text.AsSpan((int)scalar.Start.Index..(int)scalar.End.Index)) is { } problem)
        {
            _sink.Add(ReadingDiagnostics.Syntax, _place.Of(scalar.Start), problem);
            _stopped = true;
            return Nothing();
        }

        Next();
        var read = scalar.Style == ScalarStyle.DoubleQuoted ? _quotes.Restore(scalar.Value) : scalar.Value;
        var node = TaggedScalar.Resolve(scalar, read, _place, _sink);
        _anchors.Define(scalar.Anchor, node);
        return node;
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var at = _place.Of(start.Start);
        var sequence = new YamlSequence { Line = at.Line, Column = at.Column };
        _anchors.Begin(start.Anchor);
        _flowDepth += start.Style == SequenceStyle.Flow ? 1 : 0;
        Next();
        while (!_stopped && _parser.Current is not SequenceEnd) sequence.Add(Read(depth + 1));
        _flowDepth -= start.Style == SequenceStyle.Flow ? 1 : 0;
        Next();
        _anchors.Define(start.Anchor, sequence);
        return sequence;
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var at = _place.Of(start.Start);
        var mapping = new YamlMapping { Line = at.Line, Column = at.Column };
        var builder = new MappingBuilder(mapping, _place.File, _sink);
        _anchors.Begin(start.Anchor);
        _flowDepth += start.Style == MappingStyle.Flow ? 1 : 0;
        Next();
        while (!_stopped && _parser.Current is not MappingEnd)
        {
            var isMerge = _parser.Current is Scalar { Value: "<<", Style: ScalarStyle.Plain };
            var key = Read(depth + 1);
            var value = Read(depth + 1);
            if (_stopped) break;
            if (isMerge) builder.Merge(key, value);
            else builder.Add(key, value);
            if (_sink.Found.Count > ReadingLimits.Errors) StopAt(new Location(_place.File, key.Line, key.Column));
        }

        _flowDepth -= start.Style == MappingStyle.Flow ? 1 : 0;
        Next();
        _anchors.Define(start.Anchor, mapping);
        return mapping;
    }

    private YamlNode Alias(AnchorAlias alias, int depth)
    {
        Next();
        var at = _place.Of(alias.Start);
        var copy = _anchors.Copy(alias.Value, ReadingLimits.Depth - depth, out var outcome);
        switch (outcome)
        {
            case AliasOutcome.Unknown:
                _sink.Add(ReadingDiagnostics.Alias, at, $"unknown anchor '{alias.Value}' referenced", alias.Value);
                break;
            case AliasOutcome.Recursive:
                _sink.Add(ReadingDiagnostics.Alias, at, $"anchor '{alias.Value}' value contains itself", alias.Value);
                break;
            case AliasOutcome.TooDeep:
                _sink.Add(ReadingDiagnostics.TooDeep, at, ReadingLimits.Depth);
                break;
            case AliasOutcome.TooMany:
                _sink.Add(ReadingDiagnostics.ExcessiveAliases, at, ReadingLimits.Copies);
                break;
            case AliasOutcome.Copied:
                break;
        }

        if (copy is not null) return copy;
        _stopped = true;
        return Nothing();
    }

    private void StopAt(Location at)
    {
        _sink.Add(ReadingDiagnostics.TooMany, at, ReadingLimits.Errors);
        _stopped = true;
    }

    private static YamlScalar Nothing() => new() { Text = "", Kind = ScalarKind.Null };

    private static string Sentence(string message) => message.TrimEnd('.').Replace("\n", " ", StringComparison.Ordinal);
}

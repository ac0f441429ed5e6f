using System.Diagnostics.CodeAnalysis;
using ManifestGen.Engine.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ManifestGen.Engine.Yaml;

/// <summary>Makes nodes of the events of one document, as YamlDotNet reads them.</summary>
/// <param name="text">The document's text.</param>
/// <param name="place">Where in its file the document's text begins.</param>
/// <param name="anchors">The document's anchors.</param>
/// <param name="sink">Takes what is wrong.</param>
internal sealed class NodeComposer(string text, DocumentPlace place, AnchorTable anchors, DiagnosticSink sink)
{
    private readonly Parser _parser = new(new StringReader(text));

    /// <summary>Whether clients read the document as JSON, which has escapes that YAML does not have.</summary>
    private readonly bool _isJson = text.AsSpan().TrimStart() is ['{', ..];

    private int _flowDepth;
    private bool _stopped;

    /// <summary>Reads the document.</summary>
    /// <returns>Its root; null when there is nothing in it, or when an error kept it from being read to its end.</returns>
    public YamlNode? Compose()
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
                sink.Add(ReadingDiagnostics.Separator, place.Of(second.Start), "A second document begins here without a '---' line of its own before it");
            return root;
        }
        catch (YamlException fault)
        {
            // Of a mapping that a tab breaks off, the tab is the place to mend, and not where the mapping began.
            var at = fault.Message.Contains("tab as indentation", StringComparison.Ordinal) ? Indentation.FirstTab(text, fault.Start) : fault.Start;
            sink.Add(ReadingDiagnostics.Syntax, place.Of(at), Sentence(fault.Message));
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
            sink.Add(ReadingDiagnostics.TooDeep, place.Of(start.Start), ReadingLimits.Depth);
            _stopped = true;
        }

        if (_flowDepth > 0 && start is Scalar { Style: ScalarStyle.Plain } plain && plain.Value.Contains('?', StringComparison.Ordinal))
        {
            // YamlDotNet takes it, as YAML 1.2 does; Go's reader does not.
            sink.Add(ReadingDiagnostics.Syntax, place.Of(plain.Start), "found '?' in plain text inside of brackets; put the text in quotes");
            _stopped = true;
        }

        if (_flowDepth == 0 && start is not null && Indentation.HasTab(text, (int)start.Start.Index))
        {
            sink.Add(ReadingDiagnostics.Syntax, place.Of(start.Start), "found a tab character that indents; YAML takes spaces only");
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

        if (scalar.Style == ScalarStyle.DoubleQuoted && !_isJson && QuotedEscapes.Problem(text.AsSpan((int)scalar.Start.Index..(int)scalar.End.Index)) is { } problem)
        {
            sink.Add(ReadingDiagnostics.Syntax, place.Of(scalar.Start), problem);
            _stopped = true;
            return Nothing();
        }

        Next();
        var node = TaggedScalar.Resolve(scalar, place, sink);
        anchors.Define(scalar.Anchor, node);
        return node;
    }

    private YamlSequence Sequence(SequenceStart start, int depth)
    {
        var at = place.Of(start.Start);
        var sequence = new YamlSequence { Line = at.Line, Column = at.Column };
        anchors.Begin(start.Anchor);
        _flowDepth += start.Style == SequenceStyle.Flow ? 1 : 0;
        Next();
        while (!_stopped && _parser.Current is not SequenceEnd) sequence.Add(Read(depth + 1));
        _flowDepth -= start.Style == SequenceStyle.Flow ? 1 : 0;
        Next();
        anchors.Define(start.Anchor, sequence);
        return sequence;
    }

    private YamlMapping Mapping(MappingStart start, int depth)
    {
        var at = place.Of(start.Start);
        var mapping = new YamlMapping { Line = at.Line, Column = at.Column };
        var builder = new MappingBuilder(mapping, place.File, sink);
        anchors.Begin(start.Anchor);
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
            if (sink.Found.Count > ReadingLimits.Errors) StopAt(new Location(place.File, key.Line, key.Column));
        }

        _flowDepth -= start.Style == MappingStyle.Flow ? 1 : 0;
        Next();
        anchors.Define(start.Anchor, mapping);
        return mapping;
    }

    private YamlNode Alias(AnchorAlias alias, int depth)
    {
        Next();
        var at = place.Of(alias.Start);
        var copy = anchors.Copy(alias.Value, ReadingLimits.Depth - depth, out var outcome);
        switch (outcome)
        {
            case AliasOutcome.Unknown:
                sink.Add(ReadingDiagnostics.Alias, at, $"unknown anchor '{alias.Value}' referenced", alias.Value);
                break;
            case AliasOutcome.Recursive:
                sink.Add(ReadingDiagnostics.Alias, at, $"anchor '{alias.Value}' value contains itself", alias.Value);
                break;
            case AliasOutcome.TooDeep:
                sink.Add(ReadingDiagnostics.TooDeep, at, ReadingLimits.Depth);
                break;
            case AliasOutcome.TooMany:
                sink.Add(ReadingDiagnostics.ExcessiveAliases, at, ReadingLimits.Copies);
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
        sink.Add(ReadingDiagnostics.TooMany, at, ReadingLimits.Errors);
        _stopped = true;
    }

    private static YamlScalar Nothing() => new() { Text = "", Kind = ScalarKind.Null };

    private static string Sentence(string message) => message.TrimEnd('.').Replace("\n", " ", StringComparison.Ordinal);
}

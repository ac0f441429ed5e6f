using ManifestGen.Engine.Rendering.Layout;
using ManifestGen.Engine.Rendering.Templates;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Customizing;

/// <summary>
/// Finds the lines of a document that must change for it to hold other values. All other lines stay, comments and the template's own layout too, so that what was customized reads like the rest and a difference shows what was changed.
/// </summary>
/// <param name="lines">The lines of the artifact.</param>
/// <param name="place">The place in the template that new lines are counted to.</param>
internal sealed class DocumentEdits(IReadOnlyList<string> lines, TemplatePlace place)
{
    private readonly List<LineEdit> _edits = [];

    /// <summary>The edits, from the first line to the last; null when the document is not laid out in blocks, so that it must be written anew.</summary>
    /// <param name="root">The document as it stands.</param>
    /// <param name="wanted">What it must hold.</param>
    /// <param name="end">The line after its last.</param>
    public IReadOnlyList<LineEdit>? Of(YamlMapping root, MapValue wanted, int end) => Map(root, wanted, end) ? _edits : null;

    /// <summary>A whole document.</summary>
    public LineEdit Rewritten(MapValue wanted, int start, int end)
    {
        var output = Output();
        new BlockTree(output, allowLiteral: true).Append(wanted, 0);
        output.BreakLine();
        return Edit(output, start, end);
    }

    private bool Map(YamlMapping node, MapValue wanted, int end)
    {
        if (node.Count == 0) return false;
        var column = node.Entries[0].Column - 1;
        // The first key of an item stands behind its dash, and cannot go without it.
        var isAfterDash = !IsFirstOnLine(node.Entries[0].Line, column);
        for (var at = 0; at < node.Count; at++)
        {
            var entry = node.Entries[at];
            if (entry.Column - 1 != column || at > 0 && !IsFirstOnLine(entry.Line, column)) return false;
            var entryEnd = at + 1 < node.Count ? EndBefore(node.Entries[at + 1].Line, column) : end;
            var now = ValueTree.Find(wanted, entry.Key);
            if (now is not null && ValueTree.Same(ValueTree.Of(entry.Value), now)) continue;
            if (now is not null && Inside(entry, now, entryEnd)) continue;
            if (at == 0 && isAfterDash) return false;
            _edits.Add(now is null ? new LineEdit(entry.Line, entryEnd, [], []) : Entry(entry.Key, now, column, entry.Line, entryEnd));
        }

        foreach (var (key, now) in wanted.Entries)
        {
            if (node[key] is null) _edits.Add(Entry(key, now, column, end, end));
        }

        return true;
    }

    /// <summary>Changes what is inside of an entry, when that can be done line by line.</summary>
    private bool Inside(YamlEntry entry, TemplateValue now, int end)
    {
        var known = _edits.Count;
        var isDone = (entry.Value, now) switch
        {
            (YamlMapping was, MapValue map) => was.Line > entry.Line && map.Entries.Count > 0 && Map(was, map, end),
            (YamlSequence was, ListValue list) => was.Line > entry.Line && list.Items.Count > 0 && List(was, list, end),
            _ => false,
        };
        if (!isDone) _edits.RemoveRange(known, _edits.Count - known);
        return isDone;
    }

    private bool List(YamlSequence node, ListValue wanted, int end)
    {
        if (node.Items.Count == 0 || !lines[node.Line - 1].AsSpan().TrimStart().StartsWith("-")) return false;
        var dash = lines[node.Line - 1].Length - lines[node.Line - 1].TrimStart().Length;
        for (var at = 0; at < node.Items.Count; at++)
        {
            var item = node.Items[at];
            if (!IsDash(item.Line, dash)) return false;
            var itemEnd = at + 1 < node.Items.Count ? EndBefore(node.Items[at + 1].Line, dash) : end;
            if (at >= wanted.Items.Count)
            {
                _edits.Add(new LineEdit(item.Line, itemEnd, [], []));
                continue;
            }

            var now = wanted.Items[at];
            if (ValueTree.Same(ValueTree.Of(item), now)) continue;
            var known = _edits.Count;
            if (item is YamlMapping was && now is MapValue map && Map(was, map, itemEnd)) continue;
            _edits.RemoveRange(known, _edits.Count - known);
            _edits.Add(Item(now, dash, item.Line, itemEnd));
        }

        for (var at = node.Items.Count; at < wanted.Items.Count; at++) _edits.Add(Item(wanted.Items[at], dash, end, end));
        return true;
    }

    /// <summary>The end of what stands before a line: comments and empty lines right above it belong to it.</summary>
    private int EndBefore(int line, int column)
    {
        var end = line;
        while (end > 1 && lines[end - 2] is var above && above.AsSpan().TrimStart() is var text && (text.IsEmpty || text[0] == '#' && above.Length - text.Length <= column)) end--;
        return end;
    }

    private bool IsFirstOnLine(int line, int column) => lines[line - 1].AsSpan(0, Math.Min(column, lines[line - 1].Length)).IsWhiteSpace();

    private bool IsDash(int line, int column) => IsFirstOnLine(line, column) && lines[line - 1].Length > column && lines[line - 1][column] == '-';

    private LineEdit Entry(string key, TemplateValue value, int column, int start, int end)
    {
        var output = Output();
        output.Comes(value.Origin);
        output.Builder.Append(' ', column);
        FlowText.Append(output.Builder, key, inFlow: false);
        output.Builder.Append(':');
        new BlockTree(output, allowLiteral: true).AppendUnder(value, column);
        output.BreakLine();
        return Edit(output, start, end);
    }

    private LineEdit Item(TemplateValue value, int column, int start, int end)
    {
        var output = Output();
        output.Builder.Append(' ', column);
        new BlockTree(output, allowLiteral: true).Append(new ListValue([value]), column);
        output.BreakLine();
        return Edit(output, start, end);
    }

    private LaidOutText Output()
    {
        var output = new LaidOutText();
        output.Comes(place);
        return output;
    }

    private static LineEdit Edit(LaidOutText output, int start, int end)
    {
        var text = output.ToText();
        return new LineEdit(start, end, text.Text.TrimEnd('\n').Split('\n'), text.Lines);
    }
}

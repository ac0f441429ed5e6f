namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Lays out values over several lines, nested by indentation.</summary>
/// <param name="output">Where to.</param>
/// <param name="allowLiteral">Whether text of several lines may be a literal block: nothing that follows could be taken for a part of it.</param>
internal readonly struct BlockTree(LaidOutText output, bool allowLiteral)
{
    private const int Indentation = 2;

    /// <summary>Appends a map or list that is not empty, the first line where the output stands and the others at a column.</summary>
    /// <param name="value">The map or list.</param>
    /// <param name="column">The column, counted from 0, at which its entries or dashes stand.</param>
    public void Append(TemplateValue value, int column)
    {
        output.Comes(value.Origin);
        if (value is ListValue list) AppendItems(list, column);
        else if (value is MapValue map) AppendEntries(map, column);
    }

    /// <summary>Appends the value of a key or dash that stands at a column, from the end of its indicator on.</summary>
    public void AppendUnder(TemplateValue value, int column)
    {
        switch (value)
        {
            case MapValue { Entries.Count: > 0 } or ListValue { Items.Count: > 0 }:
                output.BreakLine();
                output.Builder.Append(' ', column + Indentation);
                Append(value, column + Indentation);
                break;
            case TextValue text when allowLiteral && LiteralText.Fits(text.Text):
                output.Builder.Append(' ');
                output.Count(LiteralText.Append(output.Builder, text.Text, column));
                break;
            default:
                output.Builder.Append(' ');
                FlowText.Append(output.Builder, value, inFlow: false);
                break;
        }
    }

    private void AppendItems(ListValue list, int column)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            if (at > 0) StartLine(column);
            var item = list.Items[at];
            output.Comes(item.Origin);
            output.Builder.Append('-');
            if (item is MapValue { Entries.Count: > 0 } or ListValue { Items.Count: > 0 })
            {
                output.Builder.Append(' ');
                Append(item, column + Indentation);
            }
            else
            {
                AppendUnder(item, column);
            }
        }
    }

    private void AppendEntries(MapValue map, int column)
    {
        for (var at = 0; at < map.Entries.Count; at++)
        {
            if (at > 0) StartLine(column);
            var (key, value) = map.Entries[at];
            output.Comes(value.Origin);
            FlowText.Append(output.Builder, key, inFlow: false);
            output.Builder.Append(':');
            AppendUnder(value, column);
        }
    }

    private void StartLine(int column)
    {
        output.BreakLine();
        output.Builder.Append(' ', column);
    }
}

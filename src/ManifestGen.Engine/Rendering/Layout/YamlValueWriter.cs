namespace ManifestGen.Engine.Rendering.Layout;

/// <summary>Writes the values of one line of a YAML template, each in the form that its place asks for.</summary>
/// <param name="output">Where to.</param>
/// <param name="nextIndentation">The indentation of the next line of the template that holds anything; -1 when there is none.</param>
internal readonly struct YamlValueWriter(LaidOutText output, int nextIndentation)
{
    /// <summary>Readers look no further than 1,024 characters for the colon that makes a key.</summary>
    private const int LongestKey = 1000;

    /// <summary>Writes a key.</summary>
    /// <returns>Why the value cannot be one; null when it can.</returns>
    public string? WriteKey(TemplateValue value, bool inFlow)
    {
        var start = output.Builder.Length;
        switch (value)
        {
            case TextValue text:
                FlowText.Append(output.Builder, text.Text, inFlow);
                break;
            case LiteralValue { IsNull: false } literal:
                // The keys of every map that Kubernetes knows are strings.
                QuotedText.Append(output.Builder, literal.Text);
                break;
            default:
                return "A map, a list or a null cannot be a key";
        }

        return output.Builder.Length - start > LongestKey ? "A key of more than 1,000 characters cannot be read" : null;
    }

    /// <summary>Writes the value of a key.</summary>
    /// <param name="value">The value.</param>
    /// <param name="holder">The key's column, counted from 0.</param>
    public void WriteAfterKey(TemplateValue value, int holder)
    {
        output.TrimLine();
        Tree(holder).AppendUnder(value, holder);
    }

    /// <summary>Writes an item of a list.</summary>
    /// <param name="value">The value.</param>
    /// <param name="holder">The dash's column, counted from 0.</param>
    /// <param name="column">The column at which the value stands.</param>
    public void WriteAfterDash(TemplateValue value, int holder, int column)
    {
        if (value is MapValue { Entries.Count: > 0 } or ListValue { Items.Count: > 0 }) Tree(holder).Append(value, column);
        else WriteAfterKey(value, holder);
    }

    /// <summary>Writes a map's entries or a list's items on lines of their own, among what the template has there.</summary>
    /// <param name="value">The map or list.</param>
    /// <param name="column">The column at which it stands.</param>
    public void WriteAlone(TemplateValue value, int column) => Tree(column).Append(value, column);

    /// <summary>Writes a value into a comment, as text that stays in its line.</summary>
    public void WriteComment(TemplateValue? value)
    {
        if (value is TextValue text)
        {
            foreach (var character in text.Text) output.Builder.Append(Unprintable.Has(character) ? ' ' : character);
        }
        else if (value is not null)
        {
            FlowText.Append(output.Builder, value, inFlow: false);
        }
    }

    private BlockTree Tree(int holder) => new(output, allowLiteral: nextIndentation <= holder);
}

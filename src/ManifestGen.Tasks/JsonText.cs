using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ManifestGen.Tasks;

/// <summary>Writes the little JSON that goes to the host. A task that carries a JSON library of its own can meet another version of it in Visual Studio.</summary>
internal sealed class JsonText
{
    private readonly StringBuilder _text = new();
    private bool _needsComma;

    /// <summary>Begins an object, as a value or under a name.</summary>
    public JsonText Open(char bracket, string? name = null)
    {
        Begin(name);
        _text.Append(bracket);
        _needsComma = false;
        return this;
    }

    /// <summary>Ends the object or the list.</summary>
    public JsonText Close(char bracket)
    {
        _text.Append(bracket);
        _needsComma = true;
        return this;
    }

    /// <summary>Adds a text.</summary>
    public JsonText Add(string name, string? value)
    {
        Begin(name);
        Quote(value ?? "");
        return this;
    }

    /// <summary>Adds a number.</summary>
    public JsonText Add(string name, int value) => AddRaw(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Adds true or false.</summary>
    public JsonText Add(string name, bool value) => AddRaw(name, value ? "true" : "false");

    /// <summary>Adds a list of texts.</summary>
    public JsonText Add(string name, IEnumerable<string> values)
    {
        Open('[', name);
        foreach (var value in values)
        {
            Begin(null);
            Quote(value);
        }

        return Close(']');
    }

    /// <summary>Adds a value that is JSON already.</summary>
    public JsonText AddRaw(string name, string json)
    {
        Begin(name);
        _text.Append(json);
        return this;
    }

    /// <inheritdoc />
    public override string ToString() => _text.ToString();

    private void Begin(string? name)
    {
        if (_needsComma) _text.Append(',');
        _needsComma = true;
        if (name is null) return;
        Quote(name);
        _text.Append(':');
    }

    private void Quote(string value)
    {
        _text.Append('"');
        foreach (var c in value)
        {
            if (c is '"' or '\\') _text.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c)) _text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else _text.Append(c);
        }

        _text.Append('"');
    }
}

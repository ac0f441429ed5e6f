using System.Globalization;
using System.Text;
using System.Text.Json;
using ManifestGen.Engine.Diagnostics;

namespace ManifestGen.Engine.Resolve.Sources;

/// <summary>Reads every setting of an <c>appsettings.json</c> with its line, with comments and commas at the end as .NET reads it.</summary>
internal ref struct SettingsFileReader
{
    private readonly string _path;
    private readonly ReadOnlySpan<byte> _text;
    private readonly List<PlacedSetting> _settings = [];
    private Utf8JsonReader _json;
    private int _counted;
    private int _line = 1;

    private SettingsFileReader(string path, ReadOnlySpan<byte> text)
    {
        _path = path;
        _text = text;
        _json = new Utf8JsonReader(text, new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
    }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The path, to which the settings' places refer.</param>
    /// <param name="content">The bytes.</param>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static IReadOnlyList<PlacedSetting> Read(string path, byte[] content)
    {
        var text = content.AsSpan();
        var reader = new SettingsFileReader(path, text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text);
        reader._json.Read();
        reader.Value("");
        // What follows the value is read, too: it must be nothing.
        while (reader._json.Read())
        {
        }

        return reader._settings;
    }

    private void Value(string key)
    {
        var (line, at) = (Line(), 0);
        switch (_json.TokenType)
        {
            case JsonTokenType.StartObject:
                while (_json.Read() && _json.TokenType != JsonTokenType.EndObject)
                {
                    var name = _json.GetString() ?? "";
                    _json.Read();
                    Value(Below(key, name));
                }

                break;
            case JsonTokenType.StartArray:
                while (_json.Read() && _json.TokenType != JsonTokenType.EndArray) Value(Below(key, (at++).ToString(CultureInfo.InvariantCulture)));
                break;
            default:
                var value = _json.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? _json.GetString() : _json.TokenType == JsonTokenType.Null ? "" : Encoding.UTF8.GetString(_json.ValueSpan);
                _settings.Add(new PlacedSetting(key, value, new Location(_path, line), Path.GetFileName(_path)));
                break;
        }
    }

    private int Line()
    {
        var now = (int)_json.TokenStartIndex;
        _line += _text[_counted..now].Count((byte)'\n');
        _counted = now;
        return _line;
    }

    private static string Below(string key, string step) => key.Length == 0 ? step : $"{key}:{step}";
}

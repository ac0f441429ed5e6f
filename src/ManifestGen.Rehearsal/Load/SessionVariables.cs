using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ManifestGen.Rehearsal.Load;

/// <summary>The variables of one client: the file's, those that come from answers, and those that are new each time.</summary>
internal sealed partial class SessionVariables
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpAnswer> _answers = new(StringComparer.Ordinal);

    /// <summary>Takes the file's variables; later ones may use earlier ones.</summary>
    public SessionVariables(IReadOnlyList<KeyValuePair<string, string>> variables)
    {
        foreach (var (name, value) in variables) _values[name] = Fill(value);
    }

    /// <summary>Remembers the answer of a named request.</summary>
    public void Remember(string name, HttpAnswer answer) => _answers[name] = answer;

    /// <summary>Replaces <c>{{...}}</c>; what is not known stays as it is.</summary>
    public string Fill(string text) =>
        text.Contains("{{", StringComparison.Ordinal) ? Reference().Replace(text, match => Value(match.Groups[1].Value.Trim()) ?? match.Value) : text;

    private string? Value(string name)
    {
        if (_values.TryGetValue(name, out var value)) return value;
        if (name[0] == '$') return Generated(name);
        // login.response.body.$.token, login.response.headers.Location
        if (name.Split('.', 4) is not [var request, "response", var part, var path] || !_answers.TryGetValue(request, out var answer)) return null;
        return part == "headers" ? answer.Header(path) : part == "body" ? FromBody(answer, path) : null;
    }

    private static string? Generated(string name) => name.Split(' ')[0] switch
    {
        "$guid" or "$uuid" or "$random.uuid" => Guid.NewGuid().ToString(),
        "$timestamp" => DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "$randomInt" => (Guid.NewGuid().GetHashCode() & 0x3ff).ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string? FromBody(HttpAnswer answer, string path)
    {
        if (path == "*") return Encoding.UTF8.GetString(answer.Body.Span);
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var at = json.RootElement;
            foreach (var member in path.TrimStart('$', '.').Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(member, out at)) return null;
            }

            return at.ValueKind == JsonValueKind.String ? at.GetString() : at.GetRawText();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\{\{([^{}]+)\}\}")]
    private static partial Regex Reference();
}

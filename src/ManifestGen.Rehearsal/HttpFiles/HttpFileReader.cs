using System.Globalization;
using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.HttpFiles;

/// <summary>
/// Reads a file of requests in the form that Visual Studio, Rider and Visual Studio Code know: <c>###</c> between requests, <c>@name = value</c> for
/// variables, <c># @name</c> before a request that later ones refer to. Two comments are ours: <c># @expect 401</c> for the status that is right, and
/// <c># @expect-text</c> for a text that the answer must hold.
/// </summary>
internal sealed class HttpFileReader
{
    /// <summary>The file's name in the product's folder.</summary>
    public const string Name = "rehearsal.http";

    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"];

    private readonly string _file;
    private readonly string[] _lines;
    private readonly DiagnosticSink _sink;
    private readonly List<KeyValuePair<string, string>> _variables = [];
    private readonly List<HttpStep> _steps = [];
    private int _at;

    private HttpFileReader(string file, string text, DiagnosticSink sink)
    {
        _file = file;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        _sink = sink;
    }

    /// <summary>Reads a file.</summary>
    /// <param name="file">The file's path, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="sink">Takes what cannot be read.</param>
    public static HttpScript Read(string file, string text, DiagnosticSink sink)
    {
        var reader = new HttpFileReader(file, text, sink);
        while (reader._at < reader._lines.Length) reader.ReadRequest();
        if (reader._steps.Count == 0 && !sink.HasErrors) reader.Wrong(1, "There is no request in the file", "Write one, such as: GET /products");
        return new HttpScript(reader._variables, reader._steps);
    }

    private void ReadRequest()
    {
        var (name, status, text) = ("", (int?)null, "");
        for (; _at < _lines.Length; _at++)
        {
            var line = _lines[_at].Trim();
            if (line.Length == 0 || line.StartsWith("###", StringComparison.Ordinal)) continue;
            if (line[0] == '@') ReadVariable(line);
            else if (line[0] == '#' || line.StartsWith("//", StringComparison.Ordinal))
            {
                var comment = line.TrimStart('#', '/', ' ');
                if (After(comment, "@name") is { } named) name = named;
                else if (After(comment, "@expect-text") is { } expected) text = expected.Trim('"');
                else if (After(comment, "@expect") is { } code) status = ReadStatus(code);
            }
            else break;
        }

        if (_at >= _lines.Length) return;
        var first = _at + 1;
        var (method, target, isHttp2) = ReadRequestLine();
        var headers = ReadHeaders();
        var body = ReadBody();
        if (target.Length > 0) _steps.Add(new HttpStep(name, method, target, headers, body, first) { IsHttp2 = isHttp2, ExpectedStatus = status, ExpectedText = text });
    }

    private void ReadVariable(string line)
    {
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        if (equals > 1) _variables.Add(KeyValuePair.Create(line[1..equals].Trim(), line[(equals + 1)..].Trim()));
        else Wrong(_at + 1, "The line is no variable", "Write @name = value.");
    }

    private int? ReadStatus(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 100 and < 600) return status;
        Wrong(_at + 1, $"'{text}' is no HTTP status", "Write a number from 200 to 599, such as: # @expect 401");
        return null;
    }

    private (string Method, string Target, bool? IsHttp2) ReadRequestLine()
    {
        var words = _lines[_at].Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var hasMethod = Methods.Contains(words[0]);
        var target = new StringBuilder(string.Join(' ', words.Skip(hasMethod ? 1 : 0).Where(w => !w.StartsWith("HTTP/", StringComparison.Ordinal))));
        var isUnknownMethod = !hasMethod && words.Length > 1 && words[0].All(char.IsAsciiLetter);
        if (target.Length == 0 || isUnknownMethod || !(target.ToString().Contains('/', StringComparison.Ordinal) || target.ToString().StartsWith("{{", StringComparison.Ordinal)))
        {
            Wrong(_at + 1, $"'{_lines[_at].Trim()}' is no request", "Write a method and a path or URL, such as: GET /products. Of methods there are " + string.Join(", ", Methods) + ".");
            target.Clear();
        }

        bool? isHttp2 = words.LastOrDefault(w => w.StartsWith("HTTP/", StringComparison.Ordinal)) switch
        {
            null => null,
            "HTTP/1.1" or "HTTP/1.0" => false,
            "HTTP/2" or "HTTP/2.0" => true,
            var version => NoVersion(version),
        };

        // A query may go on in further lines.
        for (_at++; _at < _lines.Length && _lines[_at].TrimStart() is ['?' or '&', ..] more; _at++) target.Append(more.Trim());
        return (hasMethod ? words[0] : "GET", target.ToString(), isHttp2);
    }

    private bool? NoVersion(string version)
    {
        Wrong(_at + 1, $"'{version}' is not spoken in a rehearsal", "Write HTTP/1.1 or HTTP/2, or leave it to the Service's port.");
        return null;
    }

    private List<KeyValuePair<string, string>> ReadHeaders()
    {
        var headers = new List<KeyValuePair<string, string>>();
        for (; _at < _lines.Length && _lines[_at].Trim().Length > 0 && !_lines[_at].StartsWith("###", StringComparison.Ordinal); _at++)
        {
            var line = _lines[_at].Trim();
            if (line[0] == '#' || line.StartsWith("//", StringComparison.Ordinal)) continue;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers.Add(KeyValuePair.Create(line[..colon].Trim(), line[(colon + 1)..].Trim()));
            else Wrong(_at + 1, $"'{line}' is no header", "Write Name: value, and an empty line before a body.");
        }

        return headers;
    }

    private string ReadBody()
    {
        var body = new List<string>();
        for (; _at < _lines.Length && !_lines[_at].StartsWith("###", StringComparison.Ordinal); _at++)
        {
            var line = _lines[_at];
            if (line.StartsWith("> ", StringComparison.Ordinal) || line.StartsWith("< ", StringComparison.Ordinal))
            {
                Wrong(_at + 1, "Scripts and files are not read in a rehearsal", "Write the body itself, and what is expected as: # @expect 200");
                continue;
            }

            if (line.Split(' ', 3) is [var method, ['/', ..] or ['h', 't', 't', 'p', ..] or ['{', '{', ..], ..] && Methods.Contains(method))
            {
                Wrong(_at + 1, $"'{line.Trim()}' stands in the body of the request before it", "Put a line ### between two requests.");
                continue;
            }

            body.Add(line);
        }

        return string.Join('\n', body).Trim();
    }

    private void Wrong(int line, string what, string help) => _sink.Add(RehearsalDiagnostics.UnreadableLine, new Location(_file, line, 1), what, help);

    private static string? After(string comment, string word) =>
        comment.StartsWith(word + " ", StringComparison.Ordinal) || comment.StartsWith(word + "=", StringComparison.Ordinal) ? comment[(word.Length + 1)..].Trim() : null;
}

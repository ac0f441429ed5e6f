using System.Text;
using ManifestGen.Rehearsal.HttpFiles;

namespace ManifestGen.Rehearsal.Load;

/// <summary>A request with every variable filled in, which any version of HTTP can carry.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">The path and query.</param>
/// <param name="Host">The host that it names.</param>
/// <param name="Headers">The other headers, in their order.</param>
/// <param name="Body">The body; empty when it has none.</param>
internal sealed record HttpCall(string Method, string Path, string Host, IReadOnlyList<KeyValuePair<string, string>> Headers, ReadOnlyMemory<byte> Body)
{
    /// <summary>Whether the client ends the connection after it.</summary>
    public bool Closes { get; init; }

    /// <summary>Fills in a request of a session.</summary>
    /// <param name="step">The request as the file says it.</param>
    /// <param name="variables">The variables of the session.</param>
    /// <param name="host">The host that it names unless the file says otherwise.</param>
    /// <param name="further">Headers that the file does not say.</param>
    public static HttpCall Of(HttpStep step, SessionVariables variables, string host, IEnumerable<KeyValuePair<string, string>> further)
    {
        var target = variables.Fill(step.Target);
        var path = Uri.TryCreate(target, UriKind.Absolute, out var url) && url.Scheme.StartsWith("http", StringComparison.Ordinal) ? url.PathAndQuery : target;
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var (name, value) in step.Headers)
        {
            if (name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)) continue;
            if (name.Equals("Host", StringComparison.OrdinalIgnoreCase)) host = variables.Fill(value);
            else headers.Add(KeyValuePair.Create(name, variables.Fill(value)));
        }

        headers.AddRange(further);
        var body = step.Message.Length > 0 ? step.Message : Encoding.UTF8.GetBytes(variables.Fill(step.Body));
        return new HttpCall(step.Method, path.Replace(" ", "%20", StringComparison.Ordinal), host, headers, body);
    }
}

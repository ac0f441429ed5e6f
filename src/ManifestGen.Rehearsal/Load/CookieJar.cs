namespace ManifestGen.Rehearsal.Load;

/// <summary>The cookies of one client, and which Pod gave it the last one. Paths and domains do not count: there is one host.</summary>
internal sealed class CookieJar
{
    /// <summary>How everything begins that ASP.NET's data protection writes.</summary>
    private const string ProtectedPrefix = "CfDJ8";

    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);

    /// <summary>The Pod that gave the last cookie; empty when there is none, or when that is not known.</summary>
    public string From { get; private set; } = "";

    /// <summary>Whether one of them holds something that data protection wrote.</summary>
    public bool HasProtected => _cookies.Values.Any(v => v.Contains(ProtectedPrefix, StringComparison.Ordinal));

    /// <summary>Whether the only such cookie is the one of ASP.NET's session.</summary>
    public bool IsSessionOnly => HasProtected && _cookies.All(c => !c.Value.Contains(ProtectedPrefix, StringComparison.Ordinal) || c.Key == ".AspNetCore.Session");

    /// <summary>The header's value; empty when there are no cookies.</summary>
    public string Header => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Takes the cookies of an answer.</summary>
    public void Take(HttpAnswer answer, string pod)
    {
        foreach (var (name, value) in answer.Headers)
        {
            if (!name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase)) continue;
            var cookie = value.Split(';')[0];
            var equals = cookie.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0) continue;
            if (equals == cookie.Length - 1 || value.Contains("Max-Age=0", StringComparison.OrdinalIgnoreCase)) _cookies.Remove(cookie[..equals]);
            else _cookies[cookie[..equals]] = cookie[(equals + 1)..];
            From = pod;
        }
    }
}

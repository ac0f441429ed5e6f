using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.Load;

namespace ManifestGen.Rehearsal.Verdicts.Causes;

/// <summary>A Pod does not know what another Pod has told the client: keys or sessions are each Pod's own.</summary>
internal sealed class ForeignCookieCause : ICause
{
    /// <summary>The cookie cannot be read.</summary>
    public static readonly DiagnosticDescriptor Keys = new("MG8926", Severity.Error,
        "{0} rejected the cookie that {1} set, {2} of {3} times: keys are not shared",
        "Share data-protection keys among the replicas: AddDataProtection().PersistKeysToStackExchangeRedis(...) or PersistKeysToDbContext(...), with SetApplicationName.");

    /// <summary>What the cookie names is not there.</summary>
    public static readonly DiagnosticDescriptor Sessions = new("MG8927", Severity.Error,
        "{0} does not know the session that {1} began, {2} of {3} times: sessions live in the memory of one process",
        "Keep sessions where all replicas find them: AddStackExchangeRedisCache or another distributed cache for AddSession, a database for your own. Session affinity hides it only until that Pod ends.");

    /// <summary>What ASP.NET writes when it cannot read a cookie.</summary>
    private static readonly string[] Signs = ["was not found in the key ring", "unprotecting", "Unprotect ticket failed"];

    /// <inheritdoc />
    public void Find(ComponentView view)
    {
        var rejected = view.Unexplained.Where(r => r.Outcome == Outcome.Wrong && r.CookieFrom.Length > 0 && r.Pod.Length > 0 && r.CookieFrom != r.Pod).ToArray();
        if (rejected.Length == 0) return;
        // The same request goes wrong at the Pod that began the session, too: then it is something else.
        var requests = rejected.Select(r => r.Request).ToHashSet(StringComparer.Ordinal);
        if (view.Unexplained.Count(r => r.Outcome == Outcome.Wrong && requests.Contains(r.Request) && r.CookieFrom == r.Pod) > rejected.Length) return;

        var first = rejected[0];
        var all = view.Requests.Count(r => requests.Contains(r.Request) && r.CookieFrom.Length > 0 && r.CookieFrom != r.Pod);
        var isKeys = first.HasProtectedCookie && (Array.Exists(rejected, r => SaysSo(view.LastLinesOf(r.Pod))) || !Array.Exists(rejected, r => r.IsSessionCookie));
        view.Add(isKeys ? Keys : Sessions, view.RungAt(first.Completed), rejected, "", first.Pod, first.CookieFrom, rejected.Length, all);
    }

    private static bool SaysSo(IReadOnlyList<string> lines) => lines.Any(line => Array.Exists(Signs, sign => line.Contains(sign, StringComparison.Ordinal)));
}

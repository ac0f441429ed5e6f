namespace ManifestGen.Rehearsal.Load;

/// <summary>One request and what became of it.</summary>
internal sealed record RequestRecord
{
    /// <summary>Its number, counted from 0.</summary>
    public required long Number { get; init; }

    /// <summary>The component that it was for.</summary>
    public required string Component { get; init; }

    /// <summary>What was asked, such as <c>GET /products</c>.</summary>
    public required string Request { get; init; }

    /// <summary>When it was to be sent, since the rehearsal began. Latency counts from here, whatever held the client up.</summary>
    public required TimeSpan Intended { get; init; }

    /// <summary>When it was answered or lost.</summary>
    public required TimeSpan Completed { get; init; }

    /// <summary>What became of it.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The answer's status; 0 without an answer.</summary>
    public int Status { get; init; }

    /// <summary>The Pod that it was sent to; empty when that is not known, or there was none.</summary>
    public string Pod { get; init; } = "";

    /// <summary>Whether it was sent on a connection that had carried requests before.</summary>
    public bool IsOnKeptConnection { get; init; }

    /// <summary>Whether it was sent on a kept connection that ended at once, before any of the answer: the two crossed on their way.</summary>
    public bool IsCrossing { get; init; }

    /// <summary>Whether it was sent a second time, on a new connection, because it crossed the end of the kept one and changes nothing.</summary>
    public bool IsResent { get; init; }

    /// <summary>The Pod that ended the kept connection under the first sending; empty when it was sent once.</summary>
    public string ResentFrom { get; init; } = "";

    /// <summary>The Pod that gave the client its cookies; empty when it has none.</summary>
    public string CookieFrom { get; init; } = "";

    /// <summary>Whether its cookies hold something that ASP.NET's data protection wrote.</summary>
    public bool HasProtectedCookie { get; init; }

    /// <summary>Whether the only cookie of that kind is the one of ASP.NET's session, which can be readable and still name a session that is elsewhere.</summary>
    public bool IsSessionCookie { get; init; }

    /// <summary>More for people: the error, or what was expected.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The time from when it was to be sent to its answer.</summary>
    public TimeSpan Latency => Completed - Intended;

    /// <summary>Whether it was lost.</summary>
    public bool IsLost => Outcome != Outcome.Answered;
}

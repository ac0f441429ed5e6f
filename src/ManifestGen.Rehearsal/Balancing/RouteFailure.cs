namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Why a balancer could not bring a request to an answer.</summary>
internal enum RouteFailure
{
    /// <summary>It could, as far as it saw.</summary>
    None,

    /// <summary>There was no endpoint to connect to.</summary>
    NoEndpoint,

    /// <summary>The Pod did not take the connection.</summary>
    Refused,

    /// <summary>The Pod had ended the connection before the request came, so it was not sent on.</summary>
    Ended,

    /// <summary>The Pod ended the connection before it had answered.</summary>
    Reset,
}

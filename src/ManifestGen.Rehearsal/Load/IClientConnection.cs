using System.Net;

namespace ManifestGen.Rehearsal.Load;

/// <summary>A client's connection, which carries one request at a time and never sends one twice by itself.</summary>
internal interface IClientConnection : IDisposable
{
    /// <summary>The client's own end.</summary>
    IPEndPoint Local { get; }

    /// <summary>How many requests it has carried.</summary>
    int Requests { get; }

    /// <summary>Whether the other side has ended it, as far as this side has heard: then nothing is sent on it any more.</summary>
    bool IsEnded { get; }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="call">The request.</param>
    /// <param name="cancellation">Ends the wait; the connection cannot be used any more then.</param>
    /// <exception cref="ExchangeException">There is no whole answer.</exception>
    Task<HttpAnswer> Send(HttpCall call, CancellationToken cancellation);
}

using System.Net;
using System.Net.Sockets;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// A client's connection over HTTP/1.1, made for exact accounts: it never sends anything twice by itself, and tells a connection that nobody took from one
/// that ended too early. The HTTP client of .NET repeats requests without a word, which would hide just what is to be seen.
/// </summary>
internal sealed class HttpConnection : IDisposable
{
    private readonly Socket _socket;
    private readonly AnswerReader _answers;

    private HttpConnection(Socket socket)
    {
        _socket = socket;
        Local = socket.LocalEndPoint as IPEndPoint ?? new IPEndPoint(IPAddress.Any, 0);
        _answers = new AnswerReader(socket);
    }

    /// <summary>The client's own end.</summary>
    public IPEndPoint Local { get; }

    /// <summary>How many requests it has carried.</summary>
    public int Requests { get; private set; }

    /// <summary>Whether the other side has ended it, as far as this side has heard: then nothing is sent on it any more.</summary>
    public bool IsEnded => _socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Connects.</summary>
    /// <param name="address">The address to connect to.</param>
    /// <param name="source">The address to come from; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ExchangeException">Nobody took the connection.</exception>
    public static async Task<HttpConnection> Open(IPEndPoint address, IPAddress? source, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (source is not null) socket.Bind(new IPEndPoint(source, 0));
            await socket.ConnectAsync(address, cancellation);
            return new HttpConnection(socket);
        }
        catch (SocketException reason)
        {
            socket.Dispose();
            throw new ExchangeException($"the connection was not taken: {reason.SocketErrorCode}", reason) { IsRefused = true };
        }
        catch (OperationCanceledException)
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="request">The request as it goes over the wire.</param>
    /// <param name="hasNoBody">Whether its answer has no body.</param>
    /// <param name="cancellation">Ends the wait; the connection cannot be used any more then.</param>
    /// <exception cref="ExchangeException">There is no whole answer.</exception>
    public async Task<HttpAnswer> Send(ReadOnlyMemory<byte> request, bool hasNoBody, CancellationToken cancellation)
    {
        Requests++;
        try
        {
            while (request.Length > 0) request = request[await _socket.SendAsync(request, SocketFlags.None, cancellation)..];
        }
        catch (SocketException reason)
        {
            throw new ExchangeException("the connection was reset while the request was sent", reason);
        }

        return await _answers.Read(hasNoBody, cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();
}

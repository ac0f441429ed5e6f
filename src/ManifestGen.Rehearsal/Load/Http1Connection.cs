using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// A client's connection over HTTP/1.1, made for exact accounts: it never sends anything twice by itself, and tells a connection that nobody took from one
/// that ended too early. The HTTP client of .NET repeats requests without a word, which would hide just what is to be seen.
/// </summary>
internal sealed class Http1Connection : IClientConnection
{
    private readonly Socket _socket;
    private readonly AnswerReader _answers;

    private Http1Connection(Socket socket)
    {
        _socket = socket;
        Local = socket.LocalEndPoint as IPEndPoint ?? new IPEndPoint(IPAddress.Any, 0);
        _answers = new AnswerReader(socket);
    }

    /// <inheritdoc />
    public IPEndPoint Local { get; }

    /// <inheritdoc />
    public int Requests { get; private set; }

    /// <inheritdoc />
    public bool IsEnded => _socket.Poll(0, SelectMode.SelectRead);

    /// <summary>Connects.</summary>
    /// <param name="address">The address to connect to.</param>
    /// <param name="source">The address to come from; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ExchangeException">Nobody took the connection.</exception>
    public static async Task<Http1Connection> Open(IPEndPoint address, IPAddress? source, CancellationToken cancellation) =>
        new(await ClientSocket.Open(address, source, cancellation));

    /// <inheritdoc />
    public async Task<HttpAnswer> Send(HttpCall call, CancellationToken cancellation)
    {
        Requests++;
        try
        {
            ReadOnlyMemory<byte> request = Text(call);
            while (request.Length > 0) request = request[await _socket.SendAsync(request, SocketFlags.None, cancellation)..];
        }
        catch (SocketException reason)
        {
            throw new ExchangeException("the connection was reset while the request was sent", reason);
        }

        return await _answers.Read(hasNoBody: call.Method == "HEAD", cancellation);
    }

    /// <inheritdoc />
    public void Dispose() => _socket.Dispose();

    private static byte[] Text(HttpCall call)
    {
        var head = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{call.Method} {call.Path} HTTP/1.1\r\nHost: {call.Host}\r\n");
        foreach (var (name, value) in call.Headers) head.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        if (call.Closes) head.Append("Connection: close\r\n");
        if (call.Body.Length > 0 || call.Method is "POST" or "PUT" or "PATCH") head.Append(CultureInfo.InvariantCulture, $"Content-Length: {call.Body.Length}\r\n");
        return [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. call.Body.Span];
    }
}

using System.Net;
using System.Net.Sockets;

namespace ManifestGen.Rehearsal.Load;

/// <summary>Connects clients, and tells a connection that nobody took.</summary>
internal static class ClientSocket
{
    /// <summary>Connects.</summary>
    /// <param name="address">The address to connect to.</param>
    /// <param name="source">The address to come from; null for any.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ExchangeException">Nobody took the connection.</exception>
    public static async Task<Socket> Open(IPEndPoint address, IPAddress? source, CancellationToken cancellation)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            if (source is not null) socket.Bind(new IPEndPoint(source, 0));
            await socket.ConnectAsync(address, cancellation);
            return socket;
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
}

using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ManifestGen.RehearsalTests.Load;

/// <summary>A server that answers requests of HTTP/1.1 as a test says, byte by byte: what real servers do only now and then.</summary>
internal sealed class PlayedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly Func<int, int, Socket, Task<bool>> _answer;
    private int _connections;
    private int _requests;

    /// <summary>Begins to listen.</summary>
    /// <param name="answer">Answers a request, given the number of its connection and its number on it, both from 1; false ends the connection.</param>
    public PlayedServer(Func<int, int, Socket, Task<bool>> answer)
    {
        _answer = answer;
        _listener.Start();
        _ = Accept();
    }

    /// <summary>Where it listens.</summary>
    public IPEndPoint Address => (IPEndPoint)_listener.LocalEndpoint;

    /// <summary>How many requests it has seen.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <summary>An answer that keeps the connection.</summary>
    public static async Task<bool> Answer(Socket client)
    {
        await client.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray());
        return true;
    }

    /// <inheritdoc />
    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await _listener.AcceptSocketAsync(), Interlocked.Increment(ref _connections));
        }
        catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(Socket client, int connection)
    {
        using (client)
        {
            var buffer = new byte[4096];
            for (var request = 1; ; request++)
            {
                var text = "";
                while (!text.Contains("\r\n\r\n", StringComparison.Ordinal))
                {
                    var count = await client.ReceiveAsync(buffer);
                    if (count == 0) return;
                    text += Encoding.Latin1.GetString(buffer, 0, count);
                }

                Interlocked.Increment(ref _requests);
                if (!await _answer(connection, request, client)) return;
            }
        }
    }
}

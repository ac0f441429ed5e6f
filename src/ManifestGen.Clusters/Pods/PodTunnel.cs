using System.Buffers;
using System.Net.WebSockets;

namespace ManifestGen.Clusters.Pods;

/// <summary>
/// Carries bytes between a stream and the port of a Pod over a WebSocket, in the form <c>v4.channel.k8s.io</c>: a message begins with its channel, 0 for data and 1
/// for errors, and the first message of each holds the port. The client's own streams over it read and write by turns, never at once, and so come to a standstill.
/// </summary>
internal sealed class PodTunnel(WebSocket socket, Stream local)
{
    /// <summary>The form, as it is asked for.</summary>
    public const string Protocol = "v4.channel.k8s.io";

    private const byte Data = 0;
    private const int Portion = 16 * 1024;

    /// <summary>Carries in both directions until either side ends.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var directions = new[] { Receive(end.Token), Send(end.Token) };
        await Task.WhenAny(directions);
        await end.CancelAsync();
        await Task.WhenAll(directions);
    }

    private async Task Receive(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            // The first message of a channel is its port, and nothing of what was sent.
            var greeted = new bool[byte.MaxValue + 1];
            while (true)
            {
                var (channel, isFirst, isGreeting) = ((byte)0, true, false);
                ValueWebSocketReceiveResult received;
                do
                {
                    received = await socket.ReceiveAsync(buffer.AsMemory(), cancellation);
                    if (received.MessageType == WebSocketMessageType.Close) return;
                    var bytes = buffer.AsMemory(0, received.Count);
                    if (isFirst && bytes.Length > 0)
                    {
                        channel = bytes.Span[0];
                        bytes = bytes[1..];
                        isFirst = false;
                        isGreeting = !greeted[channel];
                        greeted[channel] = true;
                    }

                    if (isGreeting || bytes.Length == 0) continue;

                    // An error: nothing listens on the port, or the Pod is gone.
                    if (channel != Data) return;
                    await local.WriteAsync(bytes, cancellation);
                }
                while (!received.EndOfMessage);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task Send(CancellationToken cancellation)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            buffer[0] = Data;
            while (await local.ReadAsync(buffer.AsMemory(1), cancellation) is > 0 and var count)
                await socket.SendAsync(buffer.AsMemory(0, count + 1), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}

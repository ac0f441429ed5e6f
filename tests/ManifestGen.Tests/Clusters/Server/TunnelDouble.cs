using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace ManifestGen.Tests.Clusters.Server;

/// <summary>A Pod at the end of a port forward: it says which Pod it is and repeats what it is told.</summary>
internal static class TunnelDouble
{
    /// <summary>Serves one tunnel in the form <c>v4.channel.k8s.io</c>: each message begins with its channel, and the first of each channel holds the port.</summary>
    public static async Task Serve(HttpContext context)
    {
        var pod = $"{context.Request.Path}".Split('/')[^2];
        var port = ushort.Parse($"{context.Request.Query["ports"]}", System.Globalization.CultureInfo.InvariantCulture);
        using var socket = await context.WebSockets.AcceptWebSocketAsync("v4.channel.k8s.io");
        foreach (byte channel in new byte[] { 0, 1 }) await Send(socket, [channel, (byte)port, (byte)(port >> 8)], context.RequestAborted);
        await Send(socket, [0, .. System.Text.Encoding.UTF8.GetBytes($"{pod}:{port}\n")], context.RequestAborted);
        var buffer = new byte[4096];
        while (socket.State == WebSocketState.Open)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
            if (got.MessageType == WebSocketMessageType.Close) break;
            await Send(socket, buffer[..got.Count], context.RequestAborted);
        }
    }

    private static ValueTask Send(WebSocket socket, byte[] message, CancellationToken cancellation) =>
        socket.SendAsync(message.AsMemory(), WebSocketMessageType.Binary, endOfMessage: true, cancellation);
}

using System.Buffers;
using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>
/// Lets a port speak HTTP/1.1 and HTTP/2 without TLS, whichever a client begins with: kube-proxy does not know the difference. Kestrel's ports speak one of
/// them only, so connections that begin with HTTP/2's preface are handed to a second listener.
/// </summary>
internal sealed class HttpVersionSwitch
{
    private ConnectionDelegate _http2 = _ => Task.CompletedTask;

    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n"u8;

    /// <summary>Adds the listener for HTTP/2. It comes first, to be there when the others are.</summary>
    public void AddHttp2(KestrelServerOptions options) => options.Listen(IPAddress.Loopback, 0, listen =>
    {
        listen.Protocols = HttpProtocols.Http2;
        listen.Use(next => _http2 = next);
    });

    /// <summary>Serves a connection in the version that it begins with.</summary>
    /// <param name="context">The connection.</param>
    /// <param name="http1">What serves HTTP/1.1.</param>
    public async Task Serve(ConnectionContext context, ConnectionDelegate http1)
    {
        if (await IsHttp2(context)) await _http2(context);
        else await http1(context);
    }

    private static async Task<bool> IsHttp2(ConnectionContext context)
    {
        while (true)
        {
            var read = await context.Transport.Input.ReadAsync(context.ConnectionClosed);
            var isPreface = IsBeginOfPreface(read.Buffer);
            var isEnough = !isPreface || read.Buffer.Length >= Preface.Length || read.IsCompleted;
            // Nothing is taken away, and what is not enough is not looked at again.
            context.Transport.Input.AdvanceTo(read.Buffer.Start, isEnough ? read.Buffer.Start : read.Buffer.End);
            if (isEnough) return isPreface && read.Buffer.Length >= Preface.Length;
        }
    }

    private static bool IsBeginOfPreface(ReadOnlySequence<byte> buffer)
    {
        Span<byte> begin = stackalloc byte[Preface.Length];
        var length = (int)Math.Min(buffer.Length, begin.Length);
        buffer.Slice(0, length).CopyTo(begin);
        return Preface.StartsWith(begin[..length]);
    }
}

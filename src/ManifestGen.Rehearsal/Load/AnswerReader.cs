using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace ManifestGen.Rehearsal.Load;

/// <summary>Reads answers of HTTP/1.1 from a connection, one after the other.</summary>
/// <param name="socket">The connection.</param>
internal sealed class AnswerReader(Socket socket)
{
    private const int LongestHead = 65536;
    private const int LongestBody = 64 * 1024 * 1024;
    private byte[] _buffer = new byte[8192];
    private int _start;
    private int _end;

    /// <summary>Reads an answer.</summary>
    /// <param name="hasNoBody">Whether the request was of a kind whose answer has none.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="ExchangeException">The connection ended before the answer did, or it is no HTTP.</exception>
    public async ValueTask<HttpAnswer> Read(bool hasNoBody, CancellationToken cancellation)
    {
        while (true)
        {
            var (status, headers) = Head(await ReadHead(cancellation));
            // 100 Continue and its like come before the answer.
            if (status is >= 100 and < 200) continue;
            var answer = new HttpAnswer(status, headers, default);
            var closes = answer.Header("Connection")?.Contains("close", StringComparison.OrdinalIgnoreCase) == true;
            if (hasNoBody || status is 204 or 304) return answer with { Closes = closes };
            if (answer.Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true)
                return answer with { Body = await ReadChunks(cancellation), Closes = closes };
            if (int.TryParse(answer.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= LongestBody)
                return answer with { Body = await ReadExactly(length, cancellation), Closes = closes };
            return answer with { Body = await ReadToEnd(cancellation), Closes = true };
        }
    }

    private static (int Status, List<KeyValuePair<string, string>> Headers) Head(string text)
    {
        var lines = text.Split("\r\n");
        if (lines[0].Split(' ', 3) is not [['H', 'T', 'T', 'P', '/', ..], var code, ..] || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
            throw new ExchangeException("the answer is no HTTP") { HasBegun = true };
        var headers = new List<KeyValuePair<string, string>>();
        foreach (var line in lines.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers.Add(KeyValuePair.Create(line[..colon], line[(colon + 1)..].Trim()));
        }

        return (status, headers);
    }

    private async ValueTask<string> ReadHead(CancellationToken cancellation)
    {
        var searched = 0;
        while (true)
        {
            var at = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf("\r\n\r\n"u8);
            if (at >= 0)
            {
                var text = Encoding.Latin1.GetString(_buffer, _start, searched + at);
                _start += searched + at + 4;
                return text;
            }

            searched = Math.Max(0, _end - _start - 3);
            if (_end - _start > LongestHead) throw new ExchangeException("the answer's headers are too long") { HasBegun = true };
            await Fill(cancellation);
        }
    }

    private async ValueTask<byte[]> ReadExactly(int length, CancellationToken cancellation)
    {
        var body = new byte[length];
        for (var done = 0; done < length;)
        {
            if (_start == _end) await Fill(cancellation, hasBegun: true);
            var count = Math.Min(length - done, _end - _start);
            _buffer.AsSpan(_start, count).CopyTo(body.AsSpan(done));
            _start += count;
            done += count;
        }

        return body;
    }

    private async ValueTask<byte[]> ReadChunks(CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = await ReadLine(cancellation);
            if (!int.TryParse(line.Split(';')[0].Trim(), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var size) || body.Length + size > LongestBody)
                throw new ExchangeException("the answer's chunks cannot be read") { HasBegun = true };
            if (size > 0) await body.WriteAsync(await ReadExactly(size, cancellation), cancellation);
            if (size == 0 && (await ReadLine(cancellation)).Length == 0) return body.ToArray();
            // After the last chunk there may be trailers; after every other one there is an empty line.
            while (size == 0 && (await ReadLine(cancellation)).Length > 0)
            {
            }

            if (size == 0) return body.ToArray();
            await ReadLine(cancellation);
        }
    }

    private async ValueTask<byte[]> ReadToEnd(CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        while (true)
        {
            await body.WriteAsync(_buffer.AsMemory(_start, _end - _start), cancellation);
            _start = _end = 0;
            _end = await Receive(_buffer, hasBegun: true, cancellation);
            if (_end == 0) return body.ToArray();
            if (body.Length > LongestBody) throw new ExchangeException("the answer is too long") { HasBegun = true };
        }
    }

    private async ValueTask<string> ReadLine(CancellationToken cancellation)
    {
        while (true)
        {
            var at = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8);
            if (at >= 0)
            {
                var text = Encoding.Latin1.GetString(_buffer, _start, at);
                _start += at + 2;
                return text;
            }

            await Fill(cancellation, hasBegun: true);
        }
    }

    private async ValueTask Fill(CancellationToken cancellation, bool hasBegun = false)
    {
        if (_start == _end) _start = _end = 0;
        if (_end == _buffer.Length)
        {
            if (_start > 0) _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            else Array.Resize(ref _buffer, _buffer.Length * 2);
            _end -= _start;
            _start = 0;
        }

        hasBegun |= _end > _start;
        var count = await Receive(_buffer.AsMemory(_end), hasBegun, cancellation);
        if (count == 0) throw new ExchangeException("the connection ended before the answer was complete") { HasBegun = hasBegun };
        _end += count;
    }

    private async ValueTask<int> Receive(Memory<byte> buffer, bool hasBegun, CancellationToken cancellation)
    {
        try
        {
            return await socket.ReceiveAsync(buffer, SocketFlags.None, cancellation);
        }
        catch (SocketException reason)
        {
            throw new ExchangeException("the connection was reset before the answer was complete", reason) { HasBegun = hasBegun };
        }
    }
}

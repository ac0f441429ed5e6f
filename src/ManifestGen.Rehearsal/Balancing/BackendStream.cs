using System.IO.Pipelines;
using System.Net.Sockets;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>
/// A connection to a Pod that is read at all times, asked for or not: so its end is seen at once, and can be passed on to the client as a balancer of
/// connections does.
/// </summary>
internal sealed class BackendStream : Stream
{
    private readonly NetworkStream _stream;
    private readonly Pipe _received = new(new PipeOptions(useSynchronizationContext: false));
    private readonly Stream _reader;
    private readonly Action _ended;
    private readonly GoAwayWatch? _announced;

    /// <summary>Takes a connection.</summary>
    /// <param name="socket">The connection.</param>
    /// <param name="ended">Told when the Pod ends it, or announces that it will.</param>
    /// <param name="isHttp2">Whether HTTP/2 is spoken, which has an announcement for it.</param>
    public BackendStream(Socket socket, Action ended, bool isHttp2)
    {
        _stream = new NetworkStream(socket, ownsSocket: true);
        _reader = _received.Reader.AsStream();
        _ended = ended;
        _announced = isHttp2 ? new GoAwayWatch() : null;
        _ = Receive();
    }

    /// <summary>Whether the Pod has ended its side.</summary>
    public bool HasEnded { get; private set; }

    /// <inheritdoc />
    public override bool CanRead => true;

    /// <inheritdoc />
    public override bool CanWrite => true;

    /// <inheritdoc />
    public override bool CanSeek => false;

    /// <inheritdoc />
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc />
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc />
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => _reader.ReadAsync(buffer, cancellationToken);

    /// <inheritdoc />
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override int Read(byte[] buffer, int offset, int count) => _reader.Read(buffer, offset, count);

    /// <inheritdoc />
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => _stream.WriteAsync(buffer, cancellationToken);

    /// <inheritdoc />
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc />
    public override void Write(byte[] buffer, int offset, int count) => _stream.Write(buffer, offset, count);

    /// <inheritdoc />
    public override void Flush() => _stream.Flush();

    /// <inheritdoc />
    public override Task FlushAsync(CancellationToken cancellationToken) => _stream.FlushAsync(cancellationToken);

    /// <inheritdoc />
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc />
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            _reader.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task Receive()
    {
        Exception? reason = null;
        try
        {
            while (true)
            {
                var memory = _received.Writer.GetMemory();
                var count = await _stream.ReadAsync(memory);
                if (count == 0) break;
                if (_announced?.Sees(memory.Span[..count]) == true) _ended();
                _received.Writer.Advance(count);
                if ((await _received.Writer.FlushAsync()).IsCompleted) break;
            }
        }
        catch (Exception gone) when (gone is IOException or ObjectDisposedException or SocketException)
        {
            reason = new IOException("The Pod ended the connection.", gone);
        }

        HasEnded = true;
        await _received.Writer.CompleteAsync(reason);
        _ended();
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.RehearsalTests.Balancing;

/// <summary>A body whose parts are sent when a test says so.</summary>
internal sealed class StreamedContent : HttpContent
{
    private readonly TaskCompletionSource<Stream> _stream = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Makes a body of gRPC, whose parts are passed on as they come.</summary>
    public StreamedContent() => Headers.ContentType = new MediaTypeHeaderValue(GrpcHealth.MediaType);

    /// <summary>Sends a part.</summary>
    public async Task Send(string text)
    {
        var stream = await _stream.Task;
        await stream.WriteAsync(Encoding.UTF8.GetBytes(text));
        await stream.FlushAsync();
    }

    /// <summary>Ends the body.</summary>
    public void End() => _ended.TrySetResult();

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        await stream.FlushAsync();
        _stream.TrySetResult(stream);
        await _ended.Task;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }
}

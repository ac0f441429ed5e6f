using Yarp.ReverseProxy.Forwarder;

namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Passes requests and answers on as a balancer of connections does: nothing is added, and the Pod's wish to end a connection reaches the client.</summary>
internal sealed class FaithfulTransformer : HttpTransformer
{
    /// <inheritdoc />
    public override async ValueTask TransformRequestAsync(HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        proxyRequest.Headers.Remove(RouteLog.Header);
        if (httpContext.Request.Protocol == HttpProtocol.Http11) proxyRequest.Headers.ConnectionClose = false;
    }

    /// <inheritdoc />
    public override async ValueTask<bool> TransformResponseAsync(HttpContext httpContext, HttpResponseMessage? proxyResponse, CancellationToken cancellationToken)
    {
        var goesOn = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken);
        if (proxyResponse?.Headers.ConnectionClose == true) httpContext.Response.Headers.Connection = "close";
        return goesOn;
    }
}

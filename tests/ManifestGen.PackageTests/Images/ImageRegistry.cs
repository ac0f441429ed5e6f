using System.Net;
using System.Net.Sockets;

namespace ManifestGen.PackageTests.Images;

/// <summary>A registry on this machine that has one image, for what asks a registry even where the image is at hand. Reading only.</summary>
internal sealed class ImageRegistry : IAsyncDisposable
{
    private readonly string _layout;
    private readonly HttpListener _listener = new();
    private readonly Task _answers;

    private ImageRegistry(string layout)
    {
        _layout = layout;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Host = $"localhost:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add($"http://{Host}/");
        _listener.Start();
        _answers = Task.Run(Answer);
    }

    /// <summary>The host and port, as an image's name has them.</summary>
    public string Host { get; }

    /// <summary>Opens a registry with an image of a store.</summary>
    /// <param name="machine">The store.</param>
    /// <param name="image">The image's name.</param>
    /// <param name="folder">Where the image's parts are written.</param>
    public static async Task<ImageRegistry> With(ContainerMachine machine, string image, string folder)
    {
        await machine.Run("/", "podman", "save", "--format=oci-dir", $"--output={folder}", image);
        return new ImageRegistry(folder);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _answers;
    }

    private async Task Answer()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var response = context.Response;
            var path = context.Request.Url?.AbsolutePath ?? "";
            if (path == "/v2/") continue;
            if (FileOf(path) is not { } file || !File.Exists(file))
            {
                response.StatusCode = (int)HttpStatusCode.NotFound;
                continue;
            }

            response.ContentType = path.Contains("/manifests/", StringComparison.Ordinal) ? "application/vnd.oci.image.manifest.v1+json" : "application/octet-stream";
            await using var content = File.OpenRead(file);
            response.ContentLength64 = content.Length;
            if (path.Contains("/manifests/", StringComparison.Ordinal)) response.AddHeader("Docker-Content-Digest", $"sha256:{Path.GetFileName(file)}");
            if (context.Request.HttpMethod != "HEAD") await content.CopyToAsync(response.OutputStream);
        }
    }

    /// <summary>The file that a path of the registry's interface asks for: whatever the tag, the one manifest there is.</summary>
    private string? FileOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        if (name.StartsWith("sha256:", StringComparison.Ordinal)) return Path.Combine(_layout, "blobs", "sha256", name["sha256:".Length..]);
        if (!path.Contains("/manifests/", StringComparison.Ordinal)) return null;
        using var index = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(_layout, "index.json")));
        var digest = index.RootElement.GetProperty("manifests")[0].GetProperty("digest").GetString() ?? "";
        return Path.Combine(_layout, "blobs", "sha256", digest["sha256:".Length..]);
    }
}

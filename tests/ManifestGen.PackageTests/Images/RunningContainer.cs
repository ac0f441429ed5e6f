using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace ManifestGen.PackageTests.Images;

/// <summary>A container that runs as its manifest says: the user, the read-only root, the writable paths, without any capability.</summary>
internal sealed class RunningContainer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ContainerMachine _machine;
    private readonly string _id;
    private readonly ManifestContainer _manifest;

    private RunningContainer(ContainerMachine machine, string id, ManifestContainer manifest, int port)
    {
        _machine = machine;
        _id = id;
        _manifest = manifest;
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = Patience };
    }

    /// <summary>Asks it.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts an image on a free port of this machine: its own port may be another's.</summary>
    /// <param name="machine">Runs it.</param>
    /// <param name="image">The image.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="listen">The variable by which it is told that port, where <c>#</c> stands in it.</param>
    public static async Task<RunningContainer> Start(ContainerMachine machine, BuiltImage image, ManifestContainer manifest, string listen = "ASPNETCORE_HTTP_PORTS=#")
    {
        var port = FreePort();
        var id = await machine.Run("/", "podman",
        [
            "--runtime=runc", "run", "--detach", "--network=host", "--read-only", "--read-only-tmpfs=false",
            .. manifest.WritablePaths.Select(path => $"--tmpfs={path}"),
            $"--user={manifest.User}:{manifest.Group}", "--cap-drop=ALL", "--security-opt=no-new-privileges",
            "--env", listen.Replace("#", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal), "--env", "ASPNETCORE_URLS=", image.Reference,
        ]);
        return new RunningContainer(machine, id.Split('\n')[^1], manifest, port);
    }

    /// <summary>What it wrote.</summary>
    public Task<string> Log() => _machine.Run("/", "podman", "logs", _id);

    /// <summary>Waits until it answers a path well.</summary>
    /// <returns>The answer.</returns>
    public async Task<string> Answer(string path)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            try
            {
                return await Client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException failure)
            {
                if (clock.Elapsed >= Patience) Assert.Fail($"{failure.Message}\n{await Log()}");
            }
        }
    }

    /// <summary>Waits until its log holds a text.</summary>
    public async Task<string> Logged(string text)
    {
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100))
        {
            var log = await Log();
            if (log.Contains(text, StringComparison.Ordinal)) return log;
            Assert.True(clock.Elapsed < Patience, log);
        }
    }

    /// <summary>Sends the signal that Kubernetes sends.</summary>
    public Task Terminate() => _machine.Run("/", "podman", "kill", "--signal=TERM", _id);

    /// <summary>Waits for its end.</summary>
    /// <returns>What it ended with, and how long that took: less than its grace period, or the test fails.</returns>
    public async Task<int> End()
    {
        var clock = Stopwatch.StartNew();
        var code = await _machine.Run("/", "podman", "wait", _id);
        Assert.True(clock.Elapsed < _manifest.GracePeriod, $"It took {clock.Elapsed} to end, of {_manifest.GracePeriod}.\n{await Log()}");
        return int.Parse(code, CultureInfo.InvariantCulture);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _machine.TryRun("/", "podman", "rm", "--force", "--time=0", _id);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}

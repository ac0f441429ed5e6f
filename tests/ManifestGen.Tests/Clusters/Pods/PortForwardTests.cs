using System.Net;
using System.Net.Sockets;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Pods;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Pods;

public sealed class PortForwardTests : IDisposable
{
    private static readonly Dictionary<string, string> Labels = new() { ["app"] = "web" };

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Connections_go_round_the_Pods_that_are_ready()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a", isReady: true);
        Put(server, "b", isReady: false);
        Put(server, "c", isReady: true);
        using var cluster = server.Connect(_folder);
        await using var forward = PortForward.Open(cluster, "default", Labels, pod => pod.Ports["http"], 0);

        var greeted = new[] { await Talk(forward.Port, "one"), await Talk(forward.Port, "two") };

        Assert.Equal(["a:8080", "c:8080"], greeted.Select(g => g.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal(["one", "two"], greeted.Select(g => g.Split(' ')[1]));
    }

    [Fact]
    public async Task Where_no_Pod_is_ready_the_connection_closes()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a", isReady: false);
        using var cluster = server.Connect(_folder);
        await using var forward = PortForward.Open(cluster, "default", Labels, _ => 8080, 0);
        using var client = await Connect(forward.Port);

        Assert.Equal(0, await client.GetStream().ReadAsync(new byte[1], TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_an_error()
    {
        await using var server = await ApiServerDouble.Start();
        using var cluster = server.Connect(_folder);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var fault = Assert.Throws<ClusterException>(() => PortForward.Open(cluster, "default", Labels, _ => 8080, port));

        Assert.StartsWith($"MG8966: the port {port} cannot be opened on this machine: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_it_frees_the_port_and_its_connections()
    {
        await using var server = await ApiServerDouble.Start();
        Put(server, "a", isReady: true);
        using var cluster = server.Connect(_folder);
        var forward = PortForward.Open(cluster, "default", Labels, _ => 8080, 0);
        var port = forward.Port;
        using var client = await Connect(port);
        using var reader = new StreamReader(client.GetStream());
        await reader.ReadLineAsync(TestContext.Current.CancellationToken);

        await forward.DisposeAsync();

        Assert.Null(await reader.ReadLineAsync(TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<SocketException>(() => Connect(port));
    }

    private static void Put(ApiServerDouble server, string name, bool isReady) => server.Store.Put(
        $"/api/v1/namespaces/default/pods/{name}",
        $$$"""
        {"metadata":{"labels":{"app":"web"}},"spec":{"containers":[{"name":"web","ports":[{"name":"http","containerPort":8080}]}]},
         "status":{"phase":"Running","conditions":[{"type":"Ready","status":"{{{(isReady ? "True" : "False")}}}"}]}}
        """);

    private static async Task<TcpClient> Connect(int port)
    {
        var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
        return client;
    }

    private static async Task<string> Talk(int port, string text)
    {
        using var client = await Connect(port);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream);
        var greeting = await reader.ReadLineAsync(TestContext.Current.CancellationToken);
        await stream.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text + "\n"), TestContext.Current.CancellationToken);
        return $"{greeting} {await reader.ReadLineAsync(TestContext.Current.CancellationToken)}";
    }
}

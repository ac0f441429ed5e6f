using System.Text;
using ManifestGen.Clusters;
using ManifestGen.Clusters.Connection;
using ManifestGen.Tests.Clusters.Server;

namespace ManifestGen.Tests.Clusters.Connection;

public sealed class ClusterConnectionTests : IDisposable
{
    private const string Version = "GET /version";

    private static readonly ServerAnswer Fine = new(200, """{"gitVersion":"v1.36.2"}""");

    private readonly TemporaryFolder _folder = new();
    private readonly SkippingTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_path_is_read_with_the_kubeconfigs_credentials()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, Fine);
        using var connection = server.Connect(_folder);

        var body = await connection.GetAsync("/version?timeout=5s", TestContext.Current.CancellationToken, "application/json;as=Table");

        Assert.Equal(Fine.Body, Encoding.UTF8.GetString(body));
        var request = Assert.Single(server.Received);
        Assert.Equal(("Bearer let-me-in", "?timeout=5s", "application/json; as=Table"), (request.Authorization, request.Query, request.Accept));
    }

    [Fact]
    public async Task A_throttled_request_waits_as_long_as_the_server_says()
    {
        await using var server = await ApiServerDouble.Start();
        var busy = ServerAnswer.Refusal(429, "TooManyRequests", "too many requests");
        server.Plan(Version, busy with { RetryAfter = 3 }, busy with { RetryAfter = 1 }, Fine);
        using var connection = server.Connect(_folder, _time);

        await connection.GetAsync("/version", TestContext.Current.CancellationToken);

        Assert.Equal([TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(1)], _time.Pauses);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_given_up()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, [.. Enumerable.Repeat(ServerAnswer.Refusal(429, "TooManyRequests", "too many requests"), 20)]);

        Assert.Equal("MG8960: /version cannot be read: the API server answered 'too many requests' 10 times", await Fault(server));
        Assert.Equal(10, server.Received.Count);
    }

    [Fact]
    public async Task A_server_that_restarts_is_asked_again()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, Fine, new ServerAnswer(0, "") { IsBrokenOff = true }, ServerAnswer.Refusal(503, "ServiceUnavailable", "starting"), Fine);
        using var connection = server.Connect(_folder, _time);
        await connection.GetAsync("/version", TestContext.Current.CancellationToken);

        Assert.Equal(Fine.Body, Encoding.UTF8.GetString(await connection.GetAsync("/version", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_server_that_never_answered_is_not_waited_for()
    {
        var server = await ApiServerDouble.Start();
        using var connection = server.Connect(_folder, _time);
        var address = server.Address;
        await server.DisposeAsync();

        var fault = await Assert.ThrowsAsync<ClusterException>(() => connection.GetAsync("/version", TestContext.Current.CancellationToken));

        Assert.StartsWith($"MG8953: the API server {address} of the context 'kind-test' cannot be reached: ", fault.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Pauses);
    }

    [Theory]
    [InlineData(401, "Unauthorized", "Unauthorized", "MG8954: /version cannot be read: the cluster does not accept the kubeconfig's credentials: Unauthorized")]
    [InlineData(403, "Forbidden", "pods is forbidden: User \"jane\" cannot list resource \"pods\"", "MG8958: /version cannot be read: pods is forbidden: User \"jane\" cannot list resource \"pods\"")]
    [InlineData(403, "Forbidden", "pods \"web\" is forbidden: exceeded quota: small", "MG8957: /version cannot be read: pods \"web\" is forbidden: exceeded quota: small")]
    [InlineData(404, "NotFound", "the server could not find the requested resource", "MG8959: /version cannot be read: the cluster does not have it: the server could not find the requested resource")]
    [InlineData(422, "Invalid", "spec.replicas: Invalid value: -1", "MG8957: /version cannot be read: spec.replicas: Invalid value: -1")]
    [InlineData(500, "InternalError", "failed calling webhook", "MG8962: /version cannot be read: the API server failed: failed calling webhook")]
    public async Task A_refusal_has_the_code_of_its_cause(int status, string reason, string message, string expected)
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, ServerAnswer.Refusal(status, reason, message));

        Assert.Equal(expected, await Fault(server));
    }

    [Fact]
    public async Task What_a_proxy_says_in_its_own_form_is_shown()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, new ServerAnswer(418, "blocked by policy\nof the office"));

        Assert.Equal("MG8957: /version cannot be read: blocked by policy of the office", await Fault(server));
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, new ServerAnswer(200, "") { IsWithheld = true });
        using var connection = server.Connect(_folder, new SkippingTime { LimitsCome = true });

        var fault = await Assert.ThrowsAsync<ClusterException>(() => connection.GetAsync("/version", TestContext.Current.CancellationToken));

        Assert.Equal("MG8961: /version cannot be read: no answer within 30 s", fault.Message);
    }

    [Fact]
    public async Task Ending_the_run_ends_the_request()
    {
        await using var server = await ApiServerDouble.Start();
        server.Plan(Version, new ServerAnswer(200, "") { IsWithheld = true });
        using var connection = server.Connect(_folder);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var request = connection.GetAsync("/version", ended.Token);

        await ended.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    private async Task<string> Fault(ApiServerDouble server)
    {
        using var connection = server.Connect(_folder, _time);
        return (await Assert.ThrowsAsync<ClusterException>(() => connection.GetAsync("/version", TestContext.Current.CancellationToken))).Message;
    }
}

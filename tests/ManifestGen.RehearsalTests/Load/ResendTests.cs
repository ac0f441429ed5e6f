using System.Net.Sockets;
using ManifestGen.Rehearsal.Balancing;
using ManifestGen.Rehearsal.HttpFiles;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.RehearsalTests.Load;

/// <summary>What a client does when its connection ends under a request: it must not hide what a user would lose.</summary>
public sealed class ResendTests
{
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    public async Task What_changes_nothing_is_sent_again_when_it_crossed_the_end_of_a_kept_connection(string method)
    {
        using var server = new PlayedServer((connection, request, client) => connection == 1 && request == 2 ? Task.FromResult(false) : AnswerTo(method, client));

        var second = (await Send(server, new HttpStep("", method, "/", [], "", 0)))[1];

        Assert.Equal((Outcome.Answered, true), (second.Outcome, second.IsResent));
        Assert.Equal(3, server.Requests);
    }

    [Theory]
    [InlineData("POST", "")]
    [InlineData("PUT", "{}")]
    [InlineData("DELETE", "")]
    [InlineData("PATCH", "{}")]
    [InlineData("GET", "{}")]
    public async Task What_changes_something_or_has_a_body_is_lost(string method, string body)
    {
        using var server = new PlayedServer((connection, request, client) => connection == 1 && request == 2 ? Task.FromResult(false) : PlayedServer.Answer(client));

        var second = (await Send(server, new HttpStep("", method, "/", [], body, 0)))[1];

        Assert.Equal((Outcome.Reset, false, true), (second.Outcome, second.IsResent, second.IsCrossing));
        Assert.Equal(2, server.Requests);
    }

    [Fact]
    public async Task On_a_new_connection_nothing_is_sent_again()
    {
        using var server = new PlayedServer((_, _, _) => Task.FromResult(false));

        var first = (await Send(server, HttpScript.Get("/").Steps[0]))[0];

        Assert.Equal((Outcome.Reset, false), (first.Outcome, first.IsResent));
    }

    [Fact]
    public async Task After_the_first_byte_of_an_answer_nothing_is_sent_again()
    {
        using var server = new PlayedServer(async (connection, request, client) =>
        {
            if (connection > 1 || request == 1) return await PlayedServer.Answer(client);
            await client.SendAsync("H"u8.ToArray());
            return false;
        });

        var second = (await Send(server, HttpScript.Get("/").Steps[0]))[1];

        Assert.Equal((Outcome.Reset, false), (second.Outcome, second.IsResent));
    }

    [Fact]
    public async Task A_connection_that_ends_later_took_the_request_with_it()
    {
        using var server = new PlayedServer(async (connection, request, client) =>
        {
            if (connection > 1 || request == 1) return await PlayedServer.Answer(client);
            await Task.Delay(1000);
            return false;
        });

        var second = (await Send(server, HttpScript.Get("/").Steps[0]))[1];

        Assert.Equal((Outcome.Reset, false), (second.Outcome, second.IsResent));
    }

    [Fact]
    public async Task What_the_balancer_never_sent_on_is_sent_on_a_new_connection_whatever_it_is()
    {
        using var server = new PlayedServer((connection, request, client) => connection == 1 && request == 2 ? Task.FromResult(false) : PlayedServer.Answer(client));
        var routes = new RouteLog();
        routes.Set(0, new Route("web-1", RouteFailure.None));
        routes.Set(1, new Route("web-1", RouteFailure.Ended));

        var second = (await Send(server, new HttpStep("", "POST", "/", [], "{}", 0), routes))[1];

        Assert.Equal((Outcome.Answered, false), (second.Outcome, second.IsResent));
    }

    [Fact]
    public async Task An_answer_without_a_length_that_is_reset_is_lost()
    {
        using var server = new PlayedServer(async (_, _, client) =>
        {
            await client.SendAsync("HTTP/1.1 200 OK\r\n\r\nhalf"u8.ToArray());
            await Task.Delay(200);
            client.LingerState = new LingerOption(true, 0);
            return false;
        });

        var first = (await Send(server, HttpScript.Get("/").Steps[0]))[0];

        Assert.Equal(Outcome.Reset, first.Outcome);
    }

    private static async Task<bool> AnswerTo(string method, Socket client)
    {
        if (method != "HEAD") return await PlayedServer.Answer(client);
        await client.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n"u8.ToArray());
        return true;
    }

    /// <summary>One client that keeps its connection sends a request twice.</summary>
    private static async Task<IReadOnlyList<RequestRecord>> Send(PlayedServer server, HttpStep step, RouteLog? routes = null)
    {
        var timeline = new Timeline(TimeProvider.System);
        var settings = new LoadSettings { Rate = 10, Routes = routes };
        using var client = new LoadClient(new LoadTarget("web", "web", server.Address, new HttpScript([], [step])), settings, timeline, number: 1);
        return [await client.Next(0, timeline.Now, TestContext.Current.CancellationToken), await client.Next(1, timeline.Now, TestContext.Current.CancellationToken)];
    }
}

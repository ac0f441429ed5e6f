using ManifestGen.Engine.Diagnostics;
using ManifestGen.Rehearsal.HttpFiles;

namespace ManifestGen.RehearsalTests.HttpFiles;

public sealed class HttpFileReaderTests
{
    [Fact]
    public void Requests_stand_between_lines_of_three_signs()
    {
        var script = Read("""
            @host = http://localhost:5000

            GET {{host}}/products

            ### Buy one
            # @name buy
            # @expect 201
            POST {{host}}/orders HTTP/1.1
            Content-Type: application/json
            X-Test: 1

            { "product": 1 }

            ###
            {{host}}/basket
                ?page=1
                &size=2
            """);

        Assert.Equal(["GET {{host}}/products", "POST {{host}}/orders", "GET {{host}}/basket?page=1&size=2"], script.Steps.Select(s => s.ToString()));
        Assert.Equal([KeyValuePair.Create("host", "http://localhost:5000")], script.Variables);
        var buy = script.Steps[1];
        Assert.Equal(("buy", 201, "{ \"product\": 1 }"), (buy.Name, buy.ExpectedStatus, buy.Body));
        Assert.Equal(["Content-Type", "X-Test"], buy.Headers.Select(h => h.Key));
    }

    [Theory]
    [InlineData("GET /", null)]
    [InlineData("GET / HTTP/1.1", false)]
    [InlineData("GET / HTTP/2", true)]
    [InlineData("GET / HTTP/2.0", true)]
    public void The_request_line_says_the_version_or_leaves_it_to_the_port(string line, bool? isHttp2) => Assert.Equal(isHttp2, Read(line).Steps[0].IsHttp2);

    [Theory]
    [InlineData("GET / HTTP/3", 1)]
    [InlineData("FETCH", 1)]
    [InlineData("GETT /products", 1)]
    [InlineData("get /products", 1)]
    [InlineData("GET /products\n\nGET /basket", 3)]
    [InlineData("GET /products\n\n{ }\nPOST {{host}}/basket HTTP/1.1", 4)]
    [InlineData("GET /\nno header", 2)]
    [InlineData("# @expect many\nGET /", 1)]
    [InlineData("POST /\n\n< body.json", 3)]
    [InlineData("@novalue\nGET /", 1)]
    [InlineData("", 1)]
    public void What_cannot_be_read_is_an_error_at_its_line(string text, int line)
    {
        var sink = new DiagnosticSink();

        HttpFileReader.Read("rehearsal.http", text, sink);

        var error = Assert.Single(sink.Found);
        Assert.Equal(("MG8913", line), (error.Code, error.Location.Line));
    }

    private static HttpScript Read(string text)
    {
        var sink = new DiagnosticSink();
        var script = HttpFileReader.Read("rehearsal.http", text, sink);
        Assert.Empty(sink.Found);
        return script;
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.Tests.Resolve;

/// <summary>What a web project's own settings say of where it listens.</summary>
public sealed class ListeningTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""", 5000)]
    [InlineData("""{ "kestrel": { "endpoints": { "main": { "url": "http://[::]:5000/" } } } }""", 5000)]
    [InlineData("""{ "Urls": "http://0.0.0.0:5000" }""", 5000)]
    [InlineData("""{ "HTTP_PORTS": "5000" }""", 5000)]
    [InlineData("""{ "Urls": "http://*" }""", 80)]
    [InlineData("""{ /* as before */ "Urls": "http://+:5000;https://+:5001", "Kestrel": { "Certificates": { "Default": { "Path": "/tls/tls.crt" } } }, }""", 5000)]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Local": { "Url": "http://localhost:4999" }, "Http": { "Url": "http://*:5000" } } } }""", 5000)]
    [InlineData("""{ "Kestrel": { "Endpoints": { "Socket": { "Url": "http://unix:/tmp/shop.sock" } } } }""", 8080)]
    [InlineData("""{ "Kestrel": { "Limits": { "MaxConcurrentConnections": 100 } } }""", 8080)]
    public void A_component_without_ports_takes_the_one_of_its_settings(string settings, int port)
    {
        var (component, found) = Resolve(new WebComponent("front", Build.Web), ("appsettings.json", settings));

        Assert.Empty(found);
        Assert.Equal(port, component.Pod.Containers[0].Ports[0].Number.Value);
    }

    [Fact]
    public void Settings_that_leave_the_models_port_without_an_answer_are_reported_at_their_line()
    {
        var web = new WebComponent("front", Build.Web) { Ports = [new("http", 8080)] };

        var found = Assert.Single(Resolve(web, ("appsettings.json", "{\n  \"Kestrel\": {\n    \"Endpoints\": {\n      \"Http\": { \"Url\": \"http://*:5000\" }\n    }\n  }\n}")).Found);

        Assert.Equal(("MG1144", "appsettings.json", 4), (found.Code, Path.GetFileName(found.Location.File), found.Location.Line));
        Assert.Contains("Ports = [new(\"http\", 5000)]", found.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_the_Pod_alone_is_no_answer_and_no_port_to_name()
    {
        var found = Assert.Single(Resolve(new WebComponent("front", Build.Web), ("appsettings.json", """{ "Urls": "http://127.0.0.1:8080" }""")).Found);

        Assert.Equal("MG1144", found.Code);
        Assert.DoesNotContain("Ports =", found.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Kestrel__Endpoints__Http__Url", "http://*:8080", null)]
    [InlineData("Kestrel__Endpoints__Https__Url", "https://*:8080", "MG1145")]
    public void The_environment_of_the_model_comes_over_the_files_as_ASPNET_has_it(string name, string value, string? code)
    {
        var web = new WebComponent("front", Build.Web) { Ports = [new("http", 8080)], Environment = [new(name, value)] };

        var found = Resolve(web, ("appsettings.json", """{ "Kestrel": { "Endpoints": { "Http": { "Url": "http://*:5000" } } } }""")).Found;

        Assert.Equal(code is null ? [] : [code], found.Select(f => f.Code));
    }

    [Fact]
    public void A_variable_that_says_where_to_listen_is_reported_as_such_alone()
    {
        var web = new WebComponent("front", Build.Web) { Ports = [new("http", 8080)], Environment = [new("URLS", "http://*:5000")] };

        Assert.Equal(["MG1033"], Resolve(web, ("appsettings.json", "{}")).Found.Select(f => f.Code));
    }

    [Fact]
    public void The_files_of_another_environment_do_not_count()
    {
        var development = ("appsettings.Development.json", """{ "Urls": "http://localhost:5000" }""");

        Assert.Empty(Resolve(new WebComponent("front", Build.Web), development).Found);
        Assert.Equal("MG1144", Assert.Single(Resolve(new WebComponent("front", Build.Web) { Environment = [new("ASPNETCORE_ENVIRONMENT", "Development")] }, development).Found).Code);
    }

    [Theory]
    [InlineData("""{ "Urls": "http://*:8080;https://*:8443" }""", true)]
    [InlineData("""{ "Kestrel": { "Endpoints": { "A": { "Url": "http://*:8080" }, "B": { "Url": "https://*:8443" } } } }""", true)]
    [InlineData("""{ "Kestrel": { "Endpoints": { "A": { "Url": "http://*:8080" }, "B": { "Url": "https://*:8443", "Certificate": { "Path": "/tls/a.pem" } } } } }""", false)]
    public void TLS_needs_a_certificate(string settings, bool isReported)
    {
        var found = Resolve(new WebComponent("front", Build.Web), ("appsettings.json", settings)).Found;

        Assert.Equal(isReported ? ["MG1145"] : [], found.Select(f => f.Code));
    }

    [Fact]
    public void A_certificate_that_is_a_Secret_counts()
    {
        var web = new WebComponent("front", Build.Web)
        {
            Environment = [new("ASPNETCORE_Kestrel__Certificates__Default__Path", new SecretKey("tls", "path"))],
        };

        Assert.Empty(Resolve(web, ("appsettings.json", """{ "Urls": "http://*:8080;https://*:8443" }""")).Found);
    }

    [Fact]
    public void Settings_that_are_no_JSON_are_reported_at_their_place()
    {
        var found = Assert.Single(Resolve(new WebComponent("front", Build.Web), ("appsettings.json", "{\n  \"Urls\": \n}")).Found);

        Assert.Equal(("MG1146", 3), (found.Code, found.Location.Line));
    }

    [Fact]
    public void A_command_line_that_says_where_to_listen_is_left_alone() =>
        Assert.Empty(Resolve(new WebComponent("front", Build.Web) { Arguments = ["--urls", "http://*:8080"] }, ("appsettings.json", """{ "Urls": "http://localhost:5000" }""")).Found);

    [Fact]
    public void The_files_are_among_those_that_the_build_depends_on()
    {
        var file = _folder.Write("appsettings.json", "{}");

        Assert.Equal([file], Build.Clean(null, Build.Of(Build.WebFacts with { SettingsFiles = [file] })).FilesRead);
    }

    private (ResolvedComponent Component, IReadOnlyList<Diagnostic> Found) Resolve(WebComponent component, (string Name, string Text) file)
    {
        var sink = new DiagnosticSink();
        var facts = Build.Of(Build.WebFacts with { SettingsFiles = [_folder.Write(file.Name, file.Text)] });
        return (Resolver.Resolve(Build.Product(component), facts, sink).Components[0], sink.Found);
    }
}

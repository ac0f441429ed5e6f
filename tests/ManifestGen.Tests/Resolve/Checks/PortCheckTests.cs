namespace ManifestGen.Tests.Resolve.Checks;

public sealed class PortCheckTests
{
    [Theory]
    [InlineData("HTTP")]
    [InlineData("8080")]
    [InlineData("http--alt")]
    [InlineData("-http")]
    [InlineData("sixteen-letters-")]
    [InlineData("")]
    public void A_port_name_is_one_that_iana_would_take(string name)
    {
        var port = new Port(name, 8080);

        Found.At("MG1030", port, "", Findings(port));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(65536)]
    public void A_port_number_is_between_1_and_65535(int number)
    {
        var port = new Port("http", number);

        Found.At("MG1010", port, "", Findings(port));
    }

    [Fact]
    public void A_service_port_is_between_1_and_65535()
    {
        var port = new Port("http", 8080) { ServicePort = 70000 };

        Found.At("MG1010", port, "ServicePort", Findings(port));
    }

    [Fact]
    public void Two_ports_do_not_share_a_name()
    {
        var second = new Port("http", 8081);

        Found.At("MG1031", second, "", Findings(new Port("http", 8080), second));
    }

    [Fact]
    public void Two_ports_do_not_share_a_number()
    {
        var second = new Port("admin", 8080) { ServicePort = 81 };

        Found.At("MG1031", second, "", Findings(new Port("http", 8080), second));
    }

    [Fact]
    public void A_number_may_be_shared_by_two_protocols() =>
        Assert.Empty(Findings(new Port("dns", 5353), new Port("dns-udp", 5353) { Protocol = PortProtocol.Udp, ServicePort = 80 }));

    [Fact]
    public void A_service_does_not_offer_two_ports_under_one_number()
    {
        var second = new Port("admin", 80);

        Found.At("MG1032", second, "", Findings(new Port("http", 8080), second));
    }

    [Theory]
    [InlineData("ASPNETCORE_URLS")]
    [InlineData("ASPNETCORE_HTTP_PORTS")]
    [InlineData("urls")]
    public void The_listening_port_is_said_once(string name)
    {
        var variable = new EnvironmentVariable(name, "http://+:5000");

        Found.At("MG1033", variable, "", Build.Findings(new WebComponent("storefront", Build.Web) { Environment = [variable] }));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(params Port[] ports) =>
        Build.Findings(new WebComponent("storefront", Build.Web) { Ports = ports });
}

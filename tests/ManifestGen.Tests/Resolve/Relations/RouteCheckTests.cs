using ManifestGen.Tests.Resolve.Checks;

namespace ManifestGen.Tests.Resolve.Relations;

public sealed class RouteCheckTests
{
    private static readonly Port Udp = new("discovery", 5353) { Protocol = PortProtocol.Udp };
    private static readonly WebComponent Storefront = new("storefront", Build.Web) { Ports = [new("http", 8080), Udp] };

    [Fact]
    public void A_path_leads_to_a_port_of_the_component()
    {
        var path = new RoutePath("/admin", new Port("admin", 8081));

        Found.At("MG1270", path, "", Findings(path));
    }

    [Fact]
    public void A_path_leads_to_a_port_of_tcp()
    {
        var path = new RoutePath("/", Udp);

        Found.At("MG1270", path, "", Findings(path));
    }

    [Fact]
    public void A_component_without_a_port_of_tcp_has_no_route()
    {
        var ingress = new Ingress("shop.example.com");

        Found.At("MG1270", ingress, "", Build.Findings(Storefront with { Ports = [Udp], Ingress = ingress, Health = Health.None }));
    }

    [Theory]
    [InlineData("https://shop.example.com")]
    [InlineData("Shop.example.com")]
    [InlineData("shop.example.com:443")]
    [InlineData("10.0.0.1")]
    [InlineData("shop.*.com")]
    public void A_host_is_a_dns_name(string host)
    {
        var ingress = new Ingress(host);
        var route = new HttpRoute(new Gateway("public"), host);

        Found.At("MG1271", ingress, "Hosts", Build.Findings(Storefront with { Ingress = ingress }));
        Found.At("MG1271", route, "Hosts", Build.Findings(Storefront with { HttpRoute = route }));
    }

    [Theory]
    [InlineData("")]
    [InlineData("catalog")]
    [InlineData("/a//b")]
    [InlineData("/a/../b")]
    public void A_path_is_absolute_and_normal(string text)
    {
        var path = new RoutePath(text);

        Found.At("MG1272", path, "", Findings(path));
    }

    [Fact]
    public void A_path_is_there_once()
    {
        var again = new RoutePath("/");

        Found.At("MG1273", again, "", Findings(new RoutePath("/"), again));
    }

    [Fact]
    public void A_path_may_be_there_exactly_and_with_what_is_below() => Assert.Empty(Findings(new RoutePath("/"), new RoutePath("/") { Exact = true }));

    [Fact]
    public void A_host_is_there_once()
    {
        var ingress = new Ingress { Hosts = ["shop.example.com", "shop.example.com"] };

        Found.At("MG1273", ingress, "Hosts", Build.Findings(Storefront with { Ingress = ingress }));
    }

    [Fact]
    public void A_certificate_has_one_issuer()
    {
        var tls = new TlsCertificate("shop-tls") { ClusterIssuer = "letsencrypt", Issuer = "shop-ca" };

        Found.At("MG1274", tls, "", Build.Findings(Storefront with { Ingress = new("shop.example.com") { Tls = tls } }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(86401)]
    public void A_session_affinity_is_between_a_second_and_a_day(int seconds)
    {
        var service = new Service { SessionAffinity = TimeSpan.FromSeconds(seconds) };

        Found.At("MG1012", service, "SessionAffinity", Build.Findings(Storefront with { Service = service }));
    }

    private static IReadOnlyList<Engine.Diagnostics.Diagnostic> Findings(params RoutePath[] paths) =>
        Build.Findings(Storefront with { Ingress = new("shop.example.com") { Paths = paths } });
}

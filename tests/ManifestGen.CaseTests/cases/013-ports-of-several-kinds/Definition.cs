namespace ManifestGen.CaseTests.Cases.PortsOfSeveralKinds;

/// <summary>One listening port is the source of all others: container, Service, probes, EXPOSE and ASP.NET's own variable. Ports are numbers, never texts.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var admin = new Port("admin", 9000);
        return new("shop")
        {
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Ports = [new Port("http", 5000) { ServicePort = 8080 }, admin, new Port("metrics", 9100) { Protocol = PortProtocol.Udp }],
                    Health = Health.Http("/health/ready", "/health/live", port: admin),
                    Service = new Service { Type = ServiceType.LoadBalancer, Annotations = [new Annotation("example.com/internal", "true")] },
                    Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),
                },
            ],
        };
    }
}

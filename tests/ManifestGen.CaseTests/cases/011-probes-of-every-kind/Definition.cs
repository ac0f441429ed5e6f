namespace ManifestGen.CaseTests.Cases.ProbesOfEveryKind;

/// <summary>Probes over HTTP, TCP, gRPC and a command; the scheme in the API server's upper case, a gRPC port by its number.</summary>
public sealed class Shop : IProductDefinition
{
    private readonly Port _http = new("http", 8080);
    private readonly Port _grpc = new("grpc", 9090);

    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WebComponent("storefront", Projects.Shop_Web)
            {
                Ports = [_http, _grpc],
                Scaling = Autoscale.Between(2, 5).OnCpu(70.Percent()),
                Health = new Health
                {
                    Startup = new TcpProbe { Port = _http, Period = TimeSpan.FromSeconds(3), FailureThreshold = 20 },
                    Ready = new HttpProbe("/health/ready")
                    {
                        Scheme = ProbeScheme.Https,
                        Headers = [new HttpHeader("Host", "shop.example.com"), new HttpHeader("X-Probe", "yes")],
                        InitialDelay = TimeSpan.FromSeconds(1),
                        Timeout = TimeSpan.FromSeconds(4),
                        SuccessThreshold = 2,
                    },
                    Live = new GrpcProbe("storefront.Health") { Port = _grpc },
                },
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Health = new Health { Live = new ExecProbe(["dotnet", "/app/check.dll", "--max-age", "30"]) },
            },
        ],
    };
}

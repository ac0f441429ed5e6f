namespace ManifestGen.CaseTests.Cases.Relations;

/// <summary>A front end that uses an API, by its main port and by another, both told of a database; two components that use each other in any order.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var grpc = new Port("grpc", 8081);
        var database = ConnectionString.Of(
            $"Host={AddressPart.Host};Port={AddressPart.Port};Username=shop;Password={new SecretKey("catalog-db", "password")};Timeout={15}");
        var catalog = new WebComponent("catalog", Projects.Shop_Web) { Ports = [new("http", 8080), grpc] };
        var prices = new WebComponent("prices", Projects.Shop_Web)
        {
            Ports = [new("api", 8080) { ServicePort = 8000 }],
            Uses = [new(catalog) { ConnectionString = database }],
        };
        return new("shop")
        {
            Components =
            [
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Uses = [catalog, new(catalog, grpc) { Name = "catalog-rpc" }, prices],
                    Environment = [new("Shop__Catalog", "$(services__catalog__http__0)/items")],
                },
                catalog with { Uses = [new(prices) { InAnyOrder = true }] },
                prices,
                new WorkerComponent("mailer", Projects.Shop_Worker) { Uses = [new(prices) { Name = "tariff" }, new(catalog) { ConnectionString = new SecretKey("catalog", "connection") }] },
            ],
        };
    }
}

namespace ManifestGen.CaseTests.Cases.RelationsToOtherKinds;

/// <summary>Users of a stateful component and of services elsewhere, by name and by address; a job, a scheduled one and a migration among them; network policies.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build)
    {
        var admin = new Port("http-admin", 15672);
        var queue = new StatefulComponent("queue", new Image("rabbitmq") { Tag = "4.1" })
        {
            Ports = [new("amqp", 5672), admin],
            Security = new() { RunAsUser = 999 },
            Health = Health.Tcp(),
            ConnectionString = ConnectionString.Of($"amqp://shop:{new SecretKey("queue", "password")}@{AddressPart.Host}:{AddressPart.Port}/"),
        };
        var database = new ExternalService("database", "shop-db.example.com")
        {
            Ports = [new("postgres", 5432)],
            ConnectionString = ConnectionString.Of($"Host={AddressPart.Host};Port={AddressPart.Port};Username=shop;Password={new SecretKey("shop-db", "password")}"),
        };
        var payments = new ExternalService("payments", "api.payments.example.com") { Ports = [new("https", 443)] };
        var ledger = new ExternalService("ledger", ["10.20.0.7", "10.20.0.8"]) { Ports = [new("http", 8080) { ServicePort = 80 }] };
        return new("shop")
        {
            Network = new(),
            Components =
            [
                queue,
                database,
                payments,
                ledger,
                new WebComponent("storefront", Projects.Shop_Web)
                {
                    Uses = [database, queue, payments, ledger, new(queue, admin)],
                    Containers = [new InitContainer("migrate") { Arguments = ["--migrate"] }],
                },
                new JobComponent("import", Projects.Shop_Worker) { Uses = [database] },
                new ScheduledComponent("report", Projects.Shop_Worker, "0 3 * * *") { Uses = [queue], ServiceAccount = new("report") { Create = true, MountToken = true } },
            ],
        };
    }
}

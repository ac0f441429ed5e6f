namespace ManifestGen.CaseTests.Cases.ServicesThatRunElsewhere;

public sealed class Definition : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WorkerComponent("mailer", Projects.Shop_Worker),
            new ExternalService("payments", "api.payments.example.com") { Ports = [new("https", 443)] },
            new ExternalService("database", ["10.20.0.7", "10.20.0.8", "2001:db8::7"])
            {
                Ports = [new("sql", 1433) { ServicePort = 11433 }],
                Annotations = [new("example.com/owner", "data")],
            },
        ],
    };
}

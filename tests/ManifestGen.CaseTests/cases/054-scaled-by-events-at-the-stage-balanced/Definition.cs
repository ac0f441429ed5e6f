using ManifestGen.CaseTests.Definitions;
using ManifestGen.Engine.Resolve;

namespace ManifestGen.CaseTests.Cases.ScaledByEventsAtTheStageBalanced;

/// <summary>Where nothing scales yet, one Pod runs in place of none.</summary>
public sealed class Shop : IProductDefinition, ICaseFacts
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                EventScaling = EventScaling.Between(0, 20).OnRabbitMq("orders", 20, new("orders-broker") { Secrets = [new("host", new SecretKey("orders-queue", "amqp"))] }),
            },
        ],
    };

    public BuildFacts Facts(BuildFacts usual) => usual with { Options = usual.Options with { Stage = Stage.Balanced } };
}

namespace ManifestGen.CaseTests.Cases.ImageThatSeveralComponentsRun;

/// <summary>A worker, and a job of the same program before each release. One Dockerfile.</summary>
public sealed class Shop : IProductDefinition
{
    public Product Define(BuildContext build) => new("shop")
    {
        Components =
        [
            new JobComponent("migrate", Projects.Shop_Worker)
            {
                Image = new("shop/orders"),
                Timing = JobTiming.BeforeRelease,
                Arguments = ["migrate"],
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
            },
            new WorkerComponent("orders", Projects.Shop_Worker)
            {
                Resources = new(Cpu.Millicores(100), Memory.Mebibytes(128)),
            },
        ],
    };
}

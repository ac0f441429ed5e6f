using ManifestGen;

namespace Shop.Deploy;

/// <summary>All that the warehouse runs: one program, built once, in four uses.</summary>
internal static class Packing
{
    private static readonly Image Program = new("shop/orders");
    private static readonly ContainerResources Small = new(Cpu.Millicores(100), Memory.Mebibytes(128));

    /// <summary>Reports the sales of the day, and how many Pods they took: for that it lists them at the API server.</summary>
    public static ScheduledComponent Report { get; } = new("report", Projects.Shop_Worker, "30 2 * * *")
    {
        Image = Program,
        Arguments = ["report"],
        Resources = Small,
        TimeLimit = TimeSpan.FromMinutes(30),
        Permissions = [new(ApiVerbs.List, [ApiKind.Pods])],
    };

    /// <summary>Brings what is stored to what this version needs, before its Pods start.</summary>
    public static JobComponent Migration { get; } = new("migrate", Projects.Shop_Worker)
    {
        Image = Program,
        Timing = JobTiming.BeforeRelease,
        Arguments = ["migrate"],
        Resources = Small,
        TimeLimit = TimeSpan.FromMinutes(10),
    };

    /// <summary>Charges and packs orders. It counts in the cache what was packed; where that is, it is told by services__cache__redis__0.</summary>
    public static WorkerComponent Orders(Cluster cluster, StatefulComponent cache, ExternalService payments) => new("orders", Projects.Shop_Worker)
    {
        Resources = Small,
        Uses = [cache, payments],
        Environment = [new("Payments__Key", Payments.Key(cluster))],
        // Where KEDA is, as many work as the warehouse has shifts for.
        EventScaling = cluster.HasOperators ? EventScaling.Between(1, 6).OnCron("Europe/Berlin", start: "0 6 * * 1-6", end: "0 22 * * 1-6", pods: 4) : null,
    };

    /// <summary>Prints labels at packing tables: each is a node that has a printer, and is kept free for it by a taint.</summary>
    public static DaemonComponent Labels(StatefulComponent cache) => new("labels", Projects.Shop_Worker)
    {
        Image = Program,
        Arguments = ["labels"],
        Resources = new(Cpu.Millicores(25), Memory.Mebibytes(64)),
        Uses = [cache],
        NodeLabels = [new("shop.example.com/printer", "labels")],
        Tolerations = [new("shop.example.com/packing-table") { Effect = TaintEffect.NoSchedule }],
    };
}

using Shop.Shared;

namespace Shop.Worker;

/// <summary>What runs every night: what is sold, and how many Pods that takes. It only reads, so a run that is begun twice does no harm.</summary>
internal static class Report
{
    public static async Task<int> Write(Catalog catalog, TextWriter output)
    {
        foreach (var product in catalog.Products) await output.WriteLineAsync(product.ToString());
        foreach (var (component, pods) in await RunningPods.Count()) await output.WriteLineAsync($"{component}: {pods} Pods");
        return 0;
    }
}

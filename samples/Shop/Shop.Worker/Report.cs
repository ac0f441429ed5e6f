using Shop.Shared;

namespace Shop.Worker;

/// <summary>What runs every night. It only reads, so a run that is begun twice does no harm.</summary>
internal static class Report
{
    public static int Write(Catalog catalog, TextWriter output)
    {
        foreach (var product in catalog.Products) output.WriteLine(product);
        return 0;
    }
}

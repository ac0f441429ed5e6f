using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Shared;

namespace Shop.Worker;

/// <summary>Packs orders one after the other, once they are paid. An order that is begun is finished, also when the worker is told to stop meanwhile.</summary>
internal sealed partial class OrderWorker(Catalog catalog, Payments payments, Cache cache, ILogger<OrderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var order = 1; !stoppingToken.IsCancellationRequested;)
        {
            if (await Pack(order)) order++;
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> Pack(int order)
    {
        // Each worker has orders of its own; in a real shop they come from a queue.
        var name = $"{Environment.MachineName}-{order}";
        var product = catalog.Products[order % catalog.Products.Count];
        if (!await payments.Charge(name, product.Price)) return false;
        Packed(logger, order, product.Name);
        await cache.AddLabel(name);
        if (await cache.CountOrder() is { } count) Counted(logger, count);
        return true;
    }

    [LoggerMessage(LogLevel.Information, "Order {Order} packed: {Product}")]
    private static partial void Packed(ILogger logger, int order, string product);

    [LoggerMessage(LogLevel.Information, "{Count} orders are packed in all")]
    private static partial void Counted(ILogger logger, long count);
}

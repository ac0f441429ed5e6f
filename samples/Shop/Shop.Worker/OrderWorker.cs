using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Shop.Shared;

namespace Shop.Worker;

/// <summary>Packs orders one after the other. An order that is begun is finished, also when the worker is told to stop meanwhile.</summary>
internal sealed partial class OrderWorker(Catalog catalog, PackedOrders packed, ILogger<OrderWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var order = 1; !stoppingToken.IsCancellationRequested; order++)
        {
            Packed(logger, order, catalog.Products[order % catalog.Products.Count].Name);
            if (await packed.Add() is { } count) Counted(logger, count);
            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "Order {Order} packed: {Product}")]
    private static partial void Packed(ILogger logger, int order, string product);

    [LoggerMessage(LogLevel.Information, "{Count} orders are packed in all")]
    private static partial void Counted(ILogger logger, long count);
}

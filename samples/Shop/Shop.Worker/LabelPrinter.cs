using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Shop.Worker;

/// <summary>Prints the labels of packed orders at one packing table. Each label is taken by one table, whichever is free.</summary>
internal sealed partial class LabelPrinter(Cache cache, ILogger<LabelPrinter> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await cache.TakeLabel() is { } order) Printed(logger, order);
            else await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Information, "Label printed for order {Order}")]
    private static partial void Printed(ILogger logger, string order);
}

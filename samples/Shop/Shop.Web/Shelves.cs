namespace Shop.Web;

/// <summary>
/// How many of each product are in stock, as the stock said last. It is asked every few seconds and never by a customer's request, so nobody waits for
/// it: while it is away, products are shown without a number.
/// </summary>
internal sealed partial class Shelves(IConfiguration configuration, ILogger<Shelves> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private volatile Dictionary<int, int> _counts = [];

    /// <summary>How many there are; null when that is not known.</summary>
    public int? Of(int product) => _counts.TryGetValue(product, out var count) ? count : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The address that Uses = [stock] hands over, as services__stock__http__0. On a developer's machine there may be none.
        if (!Uri.TryCreate(configuration["services:stock:http:0"], UriKind.Absolute, out var address)) return;

        // A connection stays at the Pod that it was made to. Made anew each minute, it finds those that were added since.
        using var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { BaseAddress = address, Timeout = Pause };
        using var timer = new PeriodicTimer(Pause);
        do
        {
            try
            {
                _counts = await client.GetFromJsonAsync<Dictionary<int, int>>("/shelves", stoppingToken) ?? [];
            }
            catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
            {
                NotKnown(logger, failure.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "What is in stock is not known: {Reason}")]
    private static partial void NotKnown(ILogger logger, string reason);
}

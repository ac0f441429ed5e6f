using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop.Worker;

/// <summary>
/// Counts packed orders in the cache, for all workers together and beyond their restarts. An order matters more than its count: while the cache is away,
/// orders are packed and not counted.
/// </summary>
internal sealed partial class PackedOrders(IConfiguration configuration, ILogger<PackedOrders> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // The address that Uses = [Cache] hands over, as services__cache__redis__0. On a developer's machine there is none, and nothing is counted.
    private readonly Uri? _cache = Uri.TryCreate(configuration["services:cache:redis:0"], UriKind.Absolute, out var address) ? address : null;

    /// <summary>Counts one more order.</summary>
    /// <returns>How many there are; null when that is not known.</returns>
    public async Task<long?> Add()
    {
        if (_cache is null) return null;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_cache.Host, _cache.Port, limit.Token);
            await client.GetStream().WriteAsync("INCR orders:packed\r\n"u8.ToArray(), limit.Token);
            using var answer = new StreamReader(client.GetStream(), Encoding.ASCII);

            // Redis writes a number as ":42".
            return await answer.ReadLineAsync(limit.Token) is [':', .. var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            NotCounted(logger, failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "An order is not counted: {Reason}")]
    private static partial void NotCounted(ILogger logger, string reason);
}

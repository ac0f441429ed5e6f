using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop.Worker;

/// <summary>
/// What all workers know together, and beyond their restarts: how many orders are packed, and which labels are to be printed. An order matters more than
/// its count: while the cache is away, orders are packed and not counted.
/// </summary>
internal sealed partial class Cache(IConfiguration configuration, ILogger<Cache> logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    // The address that Uses = [cache] hands over, as services__cache__redis__0. On a developer's machine there is none, and nothing is counted.
    private readonly Uri? _address = Uri.TryCreate(configuration["services:cache:redis:0"], UriKind.Absolute, out var address) ? address : null;

    /// <summary>Counts one more packed order.</summary>
    /// <returns>How many there are; null when that is not known.</returns>
    public async Task<long?> CountOrder() =>
        long.TryParse(await Ask("INCR orders:packed"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>Asks for the label of an order.</summary>
    public Task AddLabel(string order) => Ask($"RPUSH labels {order}");

    /// <summary>Takes the order whose label is to be printed next; null when there is none.</summary>
    public Task<string?> TakeLabel() => Ask("LPOP labels");

    private async Task<string?> Ask(string command)
    {
        if (_address is null) return null;
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(_address.Host, _address.Port, limit.Token);
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"{command}\r\n"), limit.Token);
            using var answer = new StreamReader(client.GetStream(), Encoding.ASCII);

            // Redis writes a number as ":42", a text as its length and the text on a line of its own, and nothing as "$-1".
            return await answer.ReadLineAsync(limit.Token) switch
            {
                [':', .. var number] => number,
                ['$', not '-', ..] => await answer.ReadLineAsync(limit.Token),
                _ => null,
            };
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            Away(logger, failure.Message);
            return null;
        }
    }

    [LoggerMessage(LogLevel.Warning, "The cache does not answer: {Reason}")]
    private static partial void Away(ILogger logger, string reason);
}

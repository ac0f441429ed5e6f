using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Shop.Worker;

/// <summary>Charges customers, through a company that knows the shop by a key. Without a key, as on a developer's machine, nobody is charged.</summary>
internal sealed partial class Payments : IDisposable
{
    private readonly HttpClient? _client;
    private readonly ILogger _logger;

    public Payments(IConfiguration configuration, ILogger<Payments> logger)
    {
        _logger = logger;

        // The key comes from a Secret, the address from Uses = [payments].
        if (configuration["Payments:Key"] is not { Length: > 0 } key || !Uri.TryCreate(configuration["services:payments:https:0"], UriKind.Absolute, out var address)) return;
        _client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
    }

    /// <summary>Charges an order. It may be asked for again: the company knows an order by its name, and charges it once.</summary>
    /// <returns>Whether it is paid.</returns>
    public async Task<bool> Charge(string order, decimal amount)
    {
        if (_client is null) return true;
        try
        {
            using var answer = await _client.PutAsJsonAsync($"/charges/{order}", new { amount, currency = "EUR" });
            answer.EnsureSuccessStatusCode();
            return true;
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException)
        {
            NotPaid(_logger, order, failure.Message);
            return false;
        }
    }

    public void Dispose() => _client?.Dispose();

    [LoggerMessage(LogLevel.Warning, "Order {Order} is not paid, and is tried again: {Reason}")]
    private static partial void NotPaid(ILogger logger, string order, string reason);
}

namespace RehearsedProduct;

/// <summary>Work that does not stop when it is told to.</summary>
internal sealed class SlowStop : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.Delay(TimeSpan.FromSeconds(60), CancellationToken.None);
}

namespace RehearsedProduct;

/// <summary>Tells clients in answers that connections end, for a while before they do.</summary>
internal sealed class AnnouncedEnd : IHostedLifecycleService
{
    /// <summary>Whether the product was told to end.</summary>
    public bool IsEnding { get; private set; }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        IsEnding = true;
        return Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

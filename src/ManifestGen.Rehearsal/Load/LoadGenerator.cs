using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Load;

/// <summary>
/// Sends requests at a fixed rate, whatever becomes of them: an open loop. A slow product does not slow it down, so nothing is left out of the account that
/// users would have suffered.
/// </summary>
internal sealed class LoadGenerator : IAsyncDisposable
{
    private static readonly TimeSpan ThinkTime = TimeSpan.FromMilliseconds(500);
    private const int MostClients = 2000;

    private readonly IReadOnlyList<LoadTarget> _targets;
    private readonly LoadSettings _settings;
    private readonly Timeline _timeline;
    private readonly RequestLog _log;
    private readonly CancellationTokenSource _stopped = new();
    private readonly CancellationTokenSource _aborted = new();
    private readonly Queue<LoadClient>[] _free;
    private readonly int[] _made;
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private int _underWay;
    private bool _isOver;
    private long _number;

    /// <summary>Prepares to send.</summary>
    public LoadGenerator(IReadOnlyList<LoadTarget> targets, LoadSettings settings, Timeline timeline, RequestLog log)
    {
        _targets = targets;
        _settings = settings;
        _timeline = timeline;
        _log = log;
        _free = [.. targets.Select(_ => new Queue<LoadClient>())];
        _made = new int[targets.Count];
    }

    /// <summary>The share of the rate that is sent: 1 for all of it.</summary>
    public double Share { get; set; } = 1;

    /// <summary>Begins to send.</summary>
    public void Start() => _running = Task.Run(Run);

    /// <summary>Sends nothing more, and waits for what is under way, as long as an answer may take.</summary>
    public async Task Stop()
    {
        await _stopped.CancelAsync();
        await _running;
        for (var waited = TimeSpan.Zero; Volatile.Read(ref _underWay) > 0 && waited < _settings.Timeout + TimeSpan.FromSeconds(1); waited += TimeSpan.FromMilliseconds(20))
            await Task.Delay(20, CancellationToken.None);
        await _aborted.CancelAsync();
    }

    /// <summary>Sends each request of each session once, one after the other.</summary>
    public async Task<IReadOnlyList<RequestRecord>> Try(CancellationToken cancellation)
    {
        var records = new List<RequestRecord>();
        foreach (var target in _targets)
        {
            using var client = new LoadClient(target, _settings, _timeline, number: 0);
            for (var step = 0; step < target.Script.Steps.Count; step++)
            {
                var record = await client.Next(Interlocked.Increment(ref _number), _timeline.Now, cancellation);
                records.Add(record);
                if (record.IsLost) break;
                _settings.Expect(target.Component, step, record.Status);
            }
        }

        return records;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _aborted.CancelAsync();
        await _running;
        lock (_lock)
        {
            // What is still under way ends with its client.
            _isOver = true;
            foreach (var client in _free.SelectMany(f => f)) client.Dispose();
        }

        _stopped.Dispose();
        _aborted.Dispose();
    }

    private async Task Run()
    {
        var due = _timeline.Now;
        while (!_stopped.IsCancellationRequested)
        {
            for (var now = _timeline.Now; due <= now; due += TimeSpan.FromSeconds(1 / (_settings.Rate * Share))) Send(due);
            var pause = due - _timeline.Now;
            await Task.Delay(pause > TimeSpan.FromMilliseconds(1) ? pause : TimeSpan.FromMilliseconds(1), _stopped.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "Clients are used again, and disposed of in the end.")]
    private void Send(TimeSpan intended)
    {
        var number = Interlocked.Increment(ref _number);
        var target = (int)(number % _targets.Count);
        if (Volatile.Read(ref _underWay) >= _settings.MostUnderWay)
        {
            // It was to be sent and is accounted for; whoever waits for all of these waits for it, too.
            _log.Add(Unsent(number, _targets[target], intended));
            return;
        }

        Interlocked.Increment(ref _underWay);
        _ = Send(Client(target), target, number, intended);
    }

    private RequestRecord Unsent(long number, LoadTarget target, TimeSpan intended) => new()
    {
        Number = number,
        Component = target.Component,
        Request = target.Script.Steps[0].ToString(),
        Intended = intended,
        Completed = intended,
        Outcome = Outcome.TimedOut,
        Detail = string.Create(CultureInfo.InvariantCulture, $"not sent: {_settings.MostUnderWay} requests were under way already"),
    };

    private async Task Send(LoadClient client, int target, long number, TimeSpan intended)
    {
        try
        {
            _log.Add(await client.Next(number, intended, _aborted.Token));
            Keep(client, target);
        }
        catch (OperationCanceledException)
        {
            client.Dispose();
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    private void Keep(LoadClient client, int target)
    {
        lock (_lock)
        {
            if (_isOver) client.Dispose();
            else _free[target].Enqueue(client);
        }
    }

    /// <summary>The client that has waited longest. There are enough for each to pause between requests, and one more whenever all are waiting for answers.</summary>
    private LoadClient Client(int target)
    {
        lock (_lock)
        {
            var enough = Math.Clamp((int)(_settings.Rate / _targets.Count * ThinkTime.TotalSeconds), 4, MostClients);
            return _made[target] >= enough && _free[target].TryDequeue(out var free) ? free : new LoadClient(_targets[target], _settings, _timeline, _made[target]++);
        }
    }
}

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ManifestGen.Rehearsal.Load;
using ManifestGen.Rehearsal.Manifests;
using ManifestGen.Rehearsal.Timelines;

namespace ManifestGen.Rehearsal.Reports;

/// <summary>What happens as it happens: a line for each event, and below them, when somebody watches, one that counts.</summary>
[SuppressMessage("Usage", "CA2213", Justification = "The stream belongs to whoever gave it.")]
internal sealed class LiveProgress : IDisposable
{
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(250);
    private readonly Timeline _timeline;
    private readonly RequestLog _log;
    private readonly IReadOnlyList<ComponentPlan> _components;
    private readonly TextWriter _text;
    private readonly Lock _lock = new();
    private readonly Timer? _timer;
    private readonly Dictionary<string, bool> _ready = new(StringComparer.Ordinal);
    private string _phase = "starting";
    private bool _isDrawn;

    /// <summary>Begins to show what happens.</summary>
    public LiveProgress(Timeline timeline, RequestLog log, IReadOnlyList<ComponentPlan> components, TextWriter text, bool isWatched)
    {
        _timeline = timeline;
        _log = log;
        _components = components;
        _text = text;
        timeline.Happened += Show;
        if (isWatched) _timer = new Timer(_ => Draw(), null, Redraw, Redraw);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _timeline.Happened -= Show;
        _timer?.Dispose();
        lock (_lock) Erase();
    }

    private void Show(TimelineEvent e)
    {
        lock (_lock)
        {
            if (e.Kind is EventKind.Ready or EventKind.NotReady or EventKind.Ending or EventKind.Gone) _ready[e.Pod] = e.Kind == EventKind.Ready;
            if (e.Kind == EventKind.Phase) _phase = e.Text;
            if (Line(e) is not { } line) return;
            Erase();
            _text.WriteLine(line);
        }
    }

    private static string? Line(TimelineEvent e)
    {
        var what = e.Kind switch
        {
            EventKind.Phase => $"-- {e.Text}",
            EventKind.Started => e.Text.Length > 0 ? $"started at {e.Text}" : "started",
            EventKind.Ready => "ready",
            // The line before has said it.
            EventKind.NotReady when e.Text == "its process ended" => null,
            EventKind.NotReady => $"not ready: {e.Text}",
            EventKind.ProbeFailed => e.Text,
            EventKind.Ending => "told to end",
            EventKind.Terminated => e.Text,
            EventKind.Killed => $"SIGKILL: {e.Text}",
            EventKind.Exited => e.Text,
            EventKind.Scaled or EventKind.Trouble or EventKind.JobEnded => e.Text,
            EventKind.EvictionRefused => $"eviction refused: {e.Text}",
            _ => null,
        };
        return what is null ? null : string.Create(CultureInfo.InvariantCulture, $"{e.At.TotalSeconds,6:0.0} s  {(e.Pod.Length > 0 ? $"{e.Pod}{(e.Container.Length > 0 ? $" {e.Container}" : "")}  " : e.Component.Length > 0 ? $"{e.Component}  " : "")}{what}");
    }

    private void Draw()
    {
        lock (_lock)
        {
            Erase();
            var (all, lost) = _log.Count;
            var ready = _components.Count == 0 ? 0 : _ready.Values.Count(r => r);
            _text.Write(string.Create(CultureInfo.InvariantCulture, $"{_timeline.Now.TotalSeconds,6:0.0} s  {_phase}: {ready} ready, {all:N0} requests, {lost:N0} lost"));
            _isDrawn = true;
        }
    }

    private void Erase()
    {
        if (_isDrawn) _text.Write("\r\e[2K");
        _isDrawn = false;
    }
}

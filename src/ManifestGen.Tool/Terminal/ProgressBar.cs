using System.Runtime.CompilerServices;
using ManifestGen.Engine.Validation;
using Spectre.Console;

namespace ManifestGen.Tool.Terminal;

/// <summary>Shows on a terminal how far work has come, once it takes long.</summary>
internal sealed class ProgressBar : IProgress<ValidationProgress>
{
    /// <summary>Work that ends within this time shows nothing; nor is what draws the bar loaded.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);

    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private ValidationProgress _last;

    /// <inheritdoc />
    public void Report(ValidationProgress value)
    {
        lock (_lock)
        {
            // Threads report in any order.
            if (value.Done > _last.Done) _last = value;
        }
    }

    /// <summary>Does work, with a bar on standard error when somebody watches and it takes long.</summary>
    public static T While<T>(ToolConsole console, string what, Func<IProgress<ValidationProgress>?, T> work)
    {
        if (!console.IsWatched) return work(null);
        var bar = new ProgressBar();
        var task = Task.Run(() => work(bar));
        if (Task.WaitAny([task], Patience) < 0) bar.Draw(console.Error, what, task);
        return task.GetAwaiter().GetResult();
    }

    /// <summary>Kept out of line, so that the library that draws is loaded only when it is needed.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Draw(TextWriter error, string what, Task task)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        terminal.Progress().AutoClear(enabled: true).Start(shown =>
        {
            var bar = shown.AddTask(what);
            do
            {
                lock (_lock)
                {
                    bar.MaxValue = Math.Max(1, _last.Total);
                    bar.Value = _last.Done;
                }
            }
            while (Task.WaitAny([task], Redraw) < 0);
        });
    }
}

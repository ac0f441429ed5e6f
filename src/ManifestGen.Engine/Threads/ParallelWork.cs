using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace ManifestGen.Engine.Threads;

/// <summary>
/// Spreads work over the processors. For what takes milliseconds the framework's own loops take longer to get going than they save: they are compiled anew
/// for each run, and bring two more libraries along.
/// </summary>
internal static class ParallelWork
{
    /// <summary>Does the work for each number from 0 on; returns when all is done.</summary>
    /// <param name="count">How many times.</param>
    /// <param name="action">Does it once. Called from several threads; what it throws ends the work and comes out here.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Run(int count, Action<int> action, CancellationToken cancellation = default) =>
        Run(count, Environment.ProcessorCount, () => action, cancellation);

    /// <summary>The same, with something of its own for each thread.</summary>
    /// <param name="count">How many times.</param>
    /// <param name="threads">How many threads take part at most.</param>
    /// <param name="prepare">Makes what one thread calls; called once on each thread that takes part.</param>
    /// <param name="cancellation">Ends the work early.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    [SuppressMessage("Design", "CA1031", Justification = "Whatever one thread throws is thrown again, once the others have stopped.")]
    public static void Run(int count, int threads, Func<Action<int>> prepare, CancellationToken cancellation)
    {
        var next = 0;
        ExceptionDispatchInfo? failure = null;
        var others = new Task[Math.Max(0, Math.Min(threads, count) - 1)];
        for (var at = 0; at < others.Length; at++) others[at] = Task.Run(Work, CancellationToken.None);
        Work();
        Task.WaitAll(others, CancellationToken.None);
        failure?.Throw();

        void Work()
        {
            try
            {
                Action<int>? action = null;
                while (Interlocked.Increment(ref next) is var taken && taken <= count)
                {
                    cancellation.ThrowIfCancellationRequested();
                    action ??= prepare();
                    action(taken - 1);
                }
            }
            catch (Exception thrown)
            {
                Interlocked.CompareExchange(ref failure, ExceptionDispatchInfo.Capture(thrown), comparand: null);
                // What is left is not worth doing any more.
                Volatile.Write(ref next, count);
            }
        }
    }
}

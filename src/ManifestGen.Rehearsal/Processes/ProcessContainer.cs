using System.Diagnostics;
using ManifestGen.Rehearsal.Kubelet;
using ManifestGen.Rehearsal.Manifests;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>A container that is a process of this machine.</summary>
/// <param name="process">The process.</param>
/// <param name="address">Where it listens.</param>
/// <param name="tail">What it wrote.</param>
/// <param name="runCommand">Runs a command beside it, with its variables; gives the exit code.</param>
internal sealed class ProcessContainer(SpawnedProcess process, PodAddress address, OutputTail tail, Func<IReadOnlyList<string>, TimeSpan, CancellationToken, Task<int>> runCommand)
    : IContainer
{
    private TimeSpan _cpuTime;

    /// <inheritdoc />
    public Task<ContainerExit> Exited => process.Exited;

    /// <inheritdoc />
    public IReadOnlyList<string> LastLines => tail.Lines;

    /// <inheritdoc />
    public TimeSpan CpuTime
    {
        get
        {
            if (process.Exited.IsCompleted) return _cpuTime;
            try
            {
                using var running = Process.GetProcessById(process.Id);
                return _cpuTime = running.TotalProcessorTime;
            }
            catch (Exception ended) when (ended is ArgumentException or InvalidOperationException)
            {
                return _cpuTime;
            }
        }
    }

    /// <inheritdoc />
    public void Terminate() => process.Signal(NativeCalls.SigTerm, group: false);

    /// <inheritdoc />
    public void Kill() => process.Signal(NativeCalls.SigKill, group: true);

    /// <inheritdoc />
    public async Task<ProbeResult> Do(ContainerAction action, TimeSpan timeout, CancellationToken cancellation)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        bounded.CancelAfter(timeout);
        try
        {
            return action switch
            {
                HttpAction http => await ProbeCalls.Http(http, address[http.Port], bounded.Token),
                TcpAction tcp => await ProbeCalls.Tcp(address[tcp.Port], bounded.Token),
                GrpcAction grpc => await ProbeCalls.Grpc(grpc, address[grpc.Port], bounded.Token),
                ExecAction exec => await runCommand(exec.Command, timeout, bounded.Token) is 0 and var code ? new ProbeResult(true, $"exit code {code}") : new ProbeResult(false, "the command failed"),
                SleepAction sleep => await Sleep(sleep, bounded.Token),
                _ => new ProbeResult(false, "unknown action"),
            };
        }
        catch (OperationCanceledException)
        {
            return new ProbeResult(false, $"no answer within {timeout.TotalSeconds:0.#} s");
        }
    }

    private static async Task<ProbeResult> Sleep(SleepAction sleep, CancellationToken cancellation)
    {
        await Task.Delay(sleep.Length, cancellation);
        return new ProbeResult(true, "");
    }
}

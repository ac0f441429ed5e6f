using System.Runtime.InteropServices;
using System.Text;
using ManifestGen.Rehearsal.Cluster;
using ManifestGen.Rehearsal.Commands;

var options = RehearsalOptions.Read(args, out var problem);
if (problem.Length == 0 && options.Guards.Length > 0)
{
    await using var input = Console.OpenStandardInput();
    return await new NamespaceGuardRun(options.Selection, options.Guards, TimeProvider.System).Run(input);
}

if (problem.Length > 0 || options.ProductFile.Length == 0)
{
    await Console.Error.WriteLineAsync($"manifestgen: {(problem.Length > 0 ? problem : "this program is started by manifestgen rehearse.")}");
    return ExitCode.WrongUse;
}

using var canceled = new CancellationTokenSource();
using var abandoned = new CancellationTokenSource();
void Cancel(PosixSignalContext signal)
{
    // The rehearsal ends by itself, and takes its processes with it. Who cannot wait for a namespace to go asks twice.
    signal.Cancel = true;
    if (canceled.IsCancellationRequested) abandoned.Cancel();
    else canceled.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Cancel);
if (options.EndsWithInput)
{
    new Thread(() =>
    {
        while (Console.In.Read() >= 0)
        {
        }

        canceled.Cancel();
    }) { IsBackground = true }.Start();
}

await using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { NewLine = "\n" };
await using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { NewLine = "\n", AutoFlush = true };
var isPlain = Environment.GetEnvironmentVariable("TERM") == "dumb";
return await new RehearsalCommand(options, output, error)
{
    Abandoned = abandoned.Token,
    IsWatched = !Console.IsErrorRedirected && !isPlain,
    HasColor = !Console.IsOutputRedirected && !isPlain && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
}.Run(canceled.Token);

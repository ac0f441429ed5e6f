using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace ManifestGen.PackageTests.Sandboxes;

/// <summary>A process that was run to its end, and what it said.</summary>
/// <param name="ExitCode">What it ended with.</param>
/// <param name="Output">Its standard output and standard error, in the order in which the lines came.</param>
internal sealed record ProcessRun(int ExitCode, string Output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static int _count;

    /// <summary>Runs a program and writes a transcript of it.</summary>
    /// <param name="folder">Where it runs.</param>
    /// <param name="transcripts">The folder for the transcript.</param>
    /// <param name="environment">Variables to set; null removes one.</param>
    /// <param name="started">Told the process while it runs.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ProcessRun> Of(
        string folder,
        string transcripts,
        IReadOnlyDictionary<string, string?> environment,
        Func<Process, Task>? started,
        string program,
        params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
        {
            if (value is null) start.Environment.Remove(name);
            else start.Environment[name] = value;
        }

        var output = new StringBuilder();
        void Take(string? line)
        {
            if (line is null) return;
            lock (output) output.Append(line).Append('\n');
        }

        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, e) => Take(e.Data);
        process.ErrorDataReceived += (_, e) => Take(e.Data);
        process.Start();
        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        if (started is not null) await started(process);

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Take($"(ended by the test after {Patience.TotalMinutes} minutes)");
            throw;
        }
        finally
        {
            Transcribe(transcripts, start, output.ToString(), process.HasExited ? process.ExitCode : null);
        }

        return new ProcessRun(process.ExitCode, output.ToString());
    }

    private static void Transcribe(string transcripts, ProcessStartInfo start, string output, int? exitCode)
    {
        var number = Interlocked.Increment(ref _count).ToString("d3", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(transcripts);
        File.WriteAllText(
            Path.Combine(transcripts, $"transcript-{number}.txt"),
            $"$ cd {start.WorkingDirectory}\n$ {start.FileName} {string.Join(' ', start.ArgumentList)}\n{output}(exit code {exitCode})\n");
    }
}

using System.Globalization;
using System.IO.Pipes;
using System.Text;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// Sees to it that nothing is left, whatever becomes of this program: a shell of its own session that holds one end of a pipe. When the pipe ends, because
/// this program was disposed of, crashed or was killed, the shell ends every process that is still on its list or, on Linux, carries the rehearsal's mark
/// among its variables: one that was started a moment before is not on the list yet. Then it deletes the rehearsal's temporary folder.
/// </summary>
internal sealed class ProcessGuard : IDisposable
{
    private const string Script = """
        groups=
        while read -r change group; do
          kept=
          for one in $groups; do [ "$one" = "$group" ] || kept="$kept $one"; done
          groups=$kept
          [ "$change" = + ] && groups="$groups $group"
        done
        for one in $groups; do kill -KILL -- "-$one" 2>/dev/null; done
        for one in $(grep -las "$2" /proc/[0-9]*/environ 2>/dev/null); do
          one=${one#/proc/}
          kill -KILL "${one%/environ}" 2>/dev/null
        done
        rm -rf -- "$1"
        """;

    private const string Variable = "MANIFESTGEN_REHEARSAL";

    private readonly AnonymousPipeServerStream _pipe = new(PipeDirection.Out, HandleInheritability.None);
    private readonly Lock _lock = new();
    private readonly SpawnedProcess _shell;

    /// <summary>Starts it.</summary>
    public ProcessGuard()
    {
        Folder = Directory.CreateTempSubdirectory("manifestgen-rehearsal-").FullName;
        _shell = SpawnedProcess.Start(
            "/bin/sh", ["-c", Script, "rehearsal-guard", Folder, $"{Variable}={Mark}"], [KeyValuePair.Create("PATH", "/usr/bin:/bin")], "/", _pipe, output: null);
        _pipe.DisposeLocalCopyOfClientHandle();
    }

    /// <summary>A folder for what a rehearsal needs only while it lasts.</summary>
    public string Folder { get; }

    /// <summary>What tells this rehearsal's processes from all others.</summary>
    private string Mark => Path.GetFileName(Folder);

    /// <summary>Starts a program as part of the rehearsal: whatever happens, it is gone when the rehearsal is.</summary>
    /// <exception cref="IOException">It cannot be started.</exception>
    public SpawnedProcess Start(string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, string workingDirectory, Action<string>? output)
    {
        var process = SpawnedProcess.Start(program, arguments, environment.Append(KeyValuePair.Create(Variable, Mark)), workingDirectory, input: null, output);
        Watch(process);
        return process;
    }

    /// <summary>Puts a process on the list, until it has ended.</summary>
    private void Watch(SpawnedProcess process)
    {
        Say('+', process.Id);
        process.Exited.ContinueWith(_ => Say('-', process.Id), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Ends what is left, and waits for it.</summary>
    public void Dispose()
    {
        lock (_lock) _pipe.Dispose();
        _shell.Exited.Wait(TimeSpan.FromSeconds(5));
    }

    private void Say(char change, int group)
    {
        lock (_lock)
        {
            if (_pipe.IsConnected) _pipe.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{change} {group}\n")));
        }
    }
}

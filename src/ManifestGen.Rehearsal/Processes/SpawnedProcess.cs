using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using ManifestGen.Rehearsal.Kubelet;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>A child process in a session of its own: whatever it starts stands in its group, and goes when it goes.</summary>
internal sealed class SpawnedProcess
{
    private const int Interrupted = 4;

    private readonly TaskCompletionSource<ContainerExit> _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private bool _isReaped;

    private SpawnedProcess(int id) => Id = id;

    /// <summary>Its number, and that of its group.</summary>
    public int Id { get; }

    /// <summary>Completes when it has ended and its group is gone.</summary>
    public Task<ContainerExit> Exited => _exited.Task;

    /// <summary>Starts a program.</summary>
    /// <param name="program">The program; looked for in PATH when it is no path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="environment">All of its variables: nothing is inherited.</param>
    /// <param name="workingDirectory">The folder that it starts in.</param>
    /// <param name="input">A pipe's end for standard input; null for none.</param>
    /// <param name="output">Told of each line of standard output and error; null to drop them.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The thread that reads the pipe disposes of it.")]
    public static SpawnedProcess Start(
        string program,
        IEnumerable<string> arguments,
        IEnumerable<KeyValuePair<string, string>> environment,
        string workingDirectory,
        AnonymousPipeServerStream? input,
        Action<string>? output)
    {
        var pipe = output is null ? null : new AnonymousPipeServerStream(PipeDirection.In, HandleInheritability.None);
        var id = Spawn(program, [program, .. arguments], [.. environment.Select(e => $"{e.Key}={e.Value}")], workingDirectory, input, pipe);
        var process = new SpawnedProcess(id);
        if (pipe is not null && output is not null)
        {
            pipe.DisposeLocalCopyOfClientHandle();
            // Reading blocks, and must not take a thread from those who answer requests.
            new Thread(() => Read(pipe, output)) { IsBackground = true, Name = $"output of {id}" }.Start();
        }

        new Thread(process.Wait) { IsBackground = true, Name = $"end of {id}" }.Start();
        return process;
    }

    /// <summary>Sends a signal to it, or to all of its group; nothing once it has ended.</summary>
    public void Signal(int signal, bool group)
    {
        lock (_lock)
        {
            if (!_isReaped) _ = NativeCalls.Kill(group ? -Id : Id, signal);
        }
    }

    private static void Read(AnonymousPipeServerStream pipe, Action<string> output)
    {
        using var reader = new StreamReader(pipe);
        try
        {
            while (reader.ReadLine() is { } line) output(line);
        }
        catch (IOException)
        {
            // The pipe is gone with the process.
        }
    }

    private static int Spawn(
        string program, string[] arguments, string[] environment, string workingDirectory, AnonymousPipeServerStream? input, AnonymousPipeServerStream? output)
    {
        var (actions, attributes, set) = (new byte[NativeCalls.OpaqueSize], new byte[NativeCalls.OpaqueSize], new byte[NativeCalls.OpaqueSize]);
        var (argv, envp) = (Pointers(arguments), Pointers(environment));
        Check(NativeCalls.InitializeActions(actions), program);
        Check(NativeCalls.InitializeAttributes(attributes), program);
        try
        {
            if (input is not null) Check(NativeCalls.AddDuplicate(actions, Descriptor(input.ClientSafePipeHandle), 0), program);
            else Check(NativeCalls.AddOpen(actions, 0, "/dev/null", 0, 0), program);
            foreach (var stream in new[] { 1, 2 })
            {
                if (output is not null) Check(NativeCalls.AddDuplicate(actions, Descriptor(output.ClientSafePipeHandle), stream), program);
                else Check(NativeCalls.AddOpen(actions, stream, "/dev/null", 1, 0), program);
            }

            Check(NativeCalls.AddChangeDirectory(actions, workingDirectory), program);
            _ = NativeCalls.FillSet(set);
            Check(NativeCalls.SetDefaultSignals(attributes, set), program);
            _ = NativeCalls.EmptySet(set);
            Check(NativeCalls.SetBlockedSignals(attributes, set), program);
            Check(NativeCalls.SetFlags(attributes, NativeCalls.SpawnFlags), program);
            Check(NativeCalls.Spawn(out var id, program, actions, attributes, argv, envp), program);
            return id;
        }
        finally
        {
            _ = NativeCalls.DestroyActions(actions);
            _ = NativeCalls.DestroyAttributes(attributes);
            foreach (var pointer in argv.Concat(envp)) Marshal.FreeCoTaskMem(pointer);
        }
    }

    private static int Descriptor(SafeHandle handle) => (int)handle.DangerousGetHandle();

    /// <summary>Texts as the C library takes them: one after the other, and a null.</summary>
    private static nint[] Pointers(string[] texts) => [.. texts.Select(Marshal.StringToCoTaskMemUTF8), 0];

    private static void Check(int error, string program)
    {
        if (error != 0) throw new IOException($"{program}: {new Win32Exception(error).Message}");
    }

    /// <summary>Waits in a thread of its own: .NET takes care of the children that it started itself only.</summary>
    private void Wait()
    {
        int status;
        while (NativeCalls.WaitPid(Id, out status, 0) < 0 && Marshal.GetLastPInvokeError() == Interrupted)
        {
        }

        lock (_lock) _isReaped = true;
        // With the first process of a container everything in it ends.
        _ = NativeCalls.Kill(-Id, NativeCalls.SigKill);
        var signal = status & 0x7f;
        _exited.TrySetResult(new ContainerExit(signal == 0 ? (status >> 8) & 0xff : 128 + signal));
    }
}

using System.Collections;
using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO.Pipes;
using ManifestGen.Clusters.Connection;
using ManifestGen.Rehearsal.Processes;

namespace ManifestGen.Rehearsal.Cluster;

/// <summary>
/// Sees to it that a rehearsal's namespace goes though the rehearsal is killed: this program once more, as <see cref="NamespaceGuardRun"/>, in a session of its
/// own, so that what ends the rehearsal's process group or its terminal does not end the guard. It reads from a pipe. When the pipe ends without a word, the
/// rehearsal has ended without having removed the namespace.
/// </summary>
internal sealed class NamespaceGuard : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Stream _pipe;
    private readonly Task _ended;
    private bool _isReleased;

    private NamespaceGuard(Stream pipe, Task ended) => (_pipe, _ended) = (pipe, ended);

    /// <summary>Starts it.</summary>
    /// <param name="dotnet">The .NET host.</param>
    /// <param name="selection">The cluster.</param>
    /// <param name="space">The namespace.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    public static NamespaceGuard Start(string dotnet, ClusterSelection selection, string space)
    {
        string[] arguments = ["exec", typeof(NamespaceGuard).Assembly.Location, $"guards={space}", $"context={selection.Context}", $"kubeconfig={selection.Kubeconfig}"];
        return OperatingSystem.IsWindows() ? StartWithoutWindow(dotnet, arguments) : StartInSession(dotnet, arguments);
    }

    /// <summary>Says that the namespace is gone: nothing is left to guard.</summary>
    public void Release()
    {
        _isReleased = true;
        try
        {
            _pipe.Write("."u8);
            _pipe.Flush();
        }
        catch (IOException)
        {
            // Somebody has ended it.
        }
    }

    /// <summary>Ends the pipe. A guard that was released is waited for; any other has work to do, and goes on.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pipe.DisposeAsync();
        if (_isReleased) await Task.WhenAny(_ended, Task.Delay(Patience));
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "The guard disposes of its pipe.")]
    private static NamespaceGuard StartInSession(string dotnet, string[] arguments)
    {
        var pipe = new AnonymousPipeServerStream(PipeDirection.Out, HandleInheritability.None);
        try
        {
            // The kubeconfig may name a program that gives credentials, and that one may need any variable.
            var variables = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(v => KeyValuePair.Create($"{v.Key}", $"{v.Value}"));
            var process = SpawnedProcess.Start(dotnet, arguments, variables, Environment.CurrentDirectory, pipe, output: null);
            pipe.DisposeLocalCopyOfClientHandle();
            return new NamespaceGuard(pipe, process.Exited);
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }

    /// <summary>Windows has no sessions of this kind; a process without the console's window gets neither its Ctrl-C nor its end.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The guard may outlive this program, and its handle goes with this program.")]
    private static NamespaceGuard StartWithoutWindow(string dotnet, string[] arguments)
    {
        var start = new ProcessStartInfo(dotnet, arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            var process = Process.Start(start) ?? throw new IOException($"the process {dotnet} did not start");
            return new NamespaceGuard(process.StandardInput.BaseStream, process.WaitForExitAsync());
        }
        catch (Win32Exception reason)
        {
            throw new IOException($"{dotnet}: {reason.Message}", reason);
        }
    }
}

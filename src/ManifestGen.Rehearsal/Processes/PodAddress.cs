using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>
/// A loopback address that is one Pod's alone while it lives, with the container's own ports on it; where a system has one loopback address only, or a port
/// is taken on all of them, other ports of 127.0.0.1.
/// </summary>
internal sealed class PodAddress : IDisposable
{
    private readonly FileStream? _claim;
    private readonly IReadOnlyDictionary<int, int> _ports;

    private PodAddress(IPAddress address, IReadOnlyDictionary<int, int> ports, FileStream? claim)
    {
        Address = address;
        _ports = ports;
        _claim = claim;
    }

    /// <summary>The address.</summary>
    public IPAddress Address { get; }

    /// <summary>Takes a free address.</summary>
    /// <param name="ports">The container's ports.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The address owns its claim.")]
    public static PodAddress Take(IReadOnlyList<int> ports)
    {
        for (var last = 2; last < 255; last++)
        {
            var address = new IPAddress([127, 0, 0, (byte)last]);
            if (Claim(address) is not { } claim) continue;
            if (ports.All(p => IsFree(address, p))) return new PodAddress(address, ports.ToDictionary(p => p), claim);
            claim.Dispose();
        }

        return new PodAddress(IPAddress.Loopback, ports.ToDictionary(p => p, _ => FreePort()), claim: null);
    }

    /// <summary>Where a container's port is found.</summary>
    public IPEndPoint this[int port] => new(Address, _ports.TryGetValue(port, out var actual) ? actual : port);

    /// <inheritdoc />
    public void Dispose() => _claim?.Dispose();

    /// <summary>Keeps other rehearsals from the same address; the system gives it back when this process ends in whatever way.</summary>
    private static FileStream? Claim(IPAddress address)
    {
        try
        {
            return new FileStream(
                Path.Combine(Path.GetTempPath(), $"manifestgen-rehearsal-{Environment.UserName}-{address}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool IsFree(IPAddress address, int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(address, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? 0;
    }
}

using System.Buffers.Binary;
using System.Text;

namespace ManifestGen.Rehearsal.Processes;

/// <summary>The health service of gRPC, <c>grpc.health.v1.Health</c>: one message each way, small enough to be written by hand.</summary>
internal static class GrpcHealth
{
    /// <summary>Where its method <c>Check</c> is found.</summary>
    public const string Path = "/grpc.health.v1.Health/Check";

    /// <summary>The media type of its messages.</summary>
    public const string MediaType = "application/grpc";

    /// <summary>The length of what stands before a message: whether it is compressed, and how long it is.</summary>
    private const int Prefix = 5;

    /// <summary>The field of the service's name, and that of the answer's status, each with the type that it has on the wire.</summary>
    private const byte ServiceField = 0x0a;

    private const byte StatusField = 0x08;
    private const byte Serving = 1;

    /// <summary>A request for the health of a service; of the whole server when its name is empty.</summary>
    public static byte[] Request(string service)
    {
        var name = Encoding.UTF8.GetBytes(service);
        byte[] message = name.Length == 0 ? [] : [ServiceField, .. Length(name.Length), .. name];
        var frame = new byte[Prefix + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, Prefix);
        return frame;
    }

    /// <summary>Whether an answer says that the service takes requests.</summary>
    public static bool IsServing(ReadOnlySpan<byte> answer) => answer.Length >= Prefix + 2 && answer[Prefix] == StatusField && answer[Prefix + 1] == Serving;

    /// <summary>A number as the wire has it: seven bits a byte, the lowest first.</summary>
    private static IEnumerable<byte> Length(int number)
    {
        for (; number > 0x7f; number >>= 7) yield return (byte)((number & 0x7f) | 0x80);
        yield return (byte)number;
    }
}

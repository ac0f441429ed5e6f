namespace ManifestGen.Rehearsal.Balancing;

/// <summary>Looks for GOAWAY among the frames of HTTP/2 that a Pod sends: the Pod announces the end of the connection, and goes on with what is under way.</summary>
internal sealed class GoAwayWatch
{
    private const int HeadLength = 9;
    private const byte GoAway = 7;

    private readonly byte[] _head = new byte[HeadLength];
    private int _known;
    private int _payload;

    /// <summary>Takes what was received next.</summary>
    /// <returns>Whether a GOAWAY began in it.</returns>
    public bool Sees(ReadOnlySpan<byte> received)
    {
        var found = false;
        while (received.Length > 0)
        {
            if (_payload > 0)
            {
                var passed = Math.Min(_payload, received.Length);
                _payload -= passed;
                received = received[passed..];
                continue;
            }

            _head[_known++] = received[0];
            received = received[1..];
            if (_known < HeadLength) continue;
            _known = 0;
            _payload = (_head[0] << 16) | (_head[1] << 8) | _head[2];
            found |= _head[3] == GoAway;
        }

        return found;
    }
}

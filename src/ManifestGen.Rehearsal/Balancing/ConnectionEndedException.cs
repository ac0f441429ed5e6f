namespace ManifestGen.Rehearsal.Balancing;

/// <summary>A request came after the end of the connection that it belongs to, and there is no other.</summary>
internal sealed class ConnectionEndedException : IOException
{
    /// <summary>Says so.</summary>
    public ConnectionEndedException()
        : base("The connection has ended.")
    {
    }

    /// <summary>Says what happened.</summary>
    public ConnectionEndedException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened and why.</summary>
    public ConnectionEndedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

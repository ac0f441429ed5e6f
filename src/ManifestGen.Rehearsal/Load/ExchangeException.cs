namespace ManifestGen.Rehearsal.Load;

/// <summary>A request without an answer.</summary>
internal sealed class ExchangeException : Exception
{
    /// <summary>Says nothing.</summary>
    public ExchangeException()
    {
    }

    /// <summary>Says what happened.</summary>
    public ExchangeException(string message)
        : base(message)
    {
    }

    /// <summary>Says what happened and why.</summary>
    public ExchangeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether nobody took the connection; otherwise it ended too early.</summary>
    public bool IsRefused { get; init; }

    /// <summary>Whether the server has said that it did not look at the request: then it may be sent again whatever it is.</summary>
    public bool IsUnprocessed { get; init; }

    /// <summary>Whether a part of the answer had come: then it is not sent again.</summary>
    public bool HasBegun { get; init; }
}

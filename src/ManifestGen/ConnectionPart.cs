namespace ManifestGen;

/// <summary>A part of a connection string.</summary>
public abstract record ConnectionPart
{
    private protected ConnectionPart()
    {
    }
}

namespace ManifestGen;

/// <summary>A part of the model that knows where in the user's C# it was written, so that a mistake in it is reported at that line.</summary>
public abstract record ModelElement
{
    /// <summary>Keeps the place of the caller, which the compiler fills in.</summary>
    private protected ModelElement(string file, int line) => Location = new SourceLocation(file, line);

    /// <summary>Where it was written. Never part of what is generated.</summary>
    public SourceLocation Location { get; init; }
}

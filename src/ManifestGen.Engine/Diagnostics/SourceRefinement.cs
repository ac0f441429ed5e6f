namespace ManifestGen.Engine.Diagnostics;

/// <summary>
/// Makes places in the user's C# exact. The model knows the line of each object; a property that was set on it is found in the source text,
/// which is looked at only once there is something to report.
/// </summary>
/// <param name="readSource">Gives the text of a source file; null when it cannot be read.</param>
public sealed class SourceRefinement(Func<string, string?> readSource)
{
    private readonly Dictionary<string, string?> _sources = new(StringComparer.Ordinal);

    /// <summary>One that reads the files themselves.</summary>
    public static SourceRefinement OfFiles() => new(static path =>
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Without the source the place is the line of the object, which is known.
            return null;
        }
    });

    /// <summary>The same diagnostic at the property's own place, where it is found.</summary>
    public Diagnostic Refine(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return diagnostic with { Location = Refine(diagnostic.Location) };
    }

    /// <summary>The property's own place, where it is found; otherwise the same place.</summary>
    public Location Refine(Location location)
    {
        ArgumentNullException.ThrowIfNull(location);
        if (location.Member.Length == 0 || location.Line == 0) return location;
        if (!_sources.TryGetValue(location.File, out var source)) _sources[location.File] = source = readSource(location.File);
        return source is not null && SourceLineFinder.Find(source, location.Line, location.Member) is var (line, column)
            ? location with { Line = line, Column = column, Member = "" }
            : location;
    }
}

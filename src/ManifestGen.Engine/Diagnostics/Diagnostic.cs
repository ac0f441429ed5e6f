namespace ManifestGen.Engine.Diagnostics;

/// <summary>One finding at one place.</summary>
/// <param name="Descriptor">The kind of finding.</param>
/// <param name="Severity">The severity after the user's settings.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Help">How to mend it.</param>
/// <param name="Location">Where it is.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, Severity Severity, string Message, string Help, Location Location)
{
    /// <summary>The code, such as <c>MG4021</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Where what is wrong came from, when <see cref="Location"/> is in a rendered manifest: the definition's line.</summary>
    public SourceLocation Origin { get; init; } = SourceLocation.None;

    /// <summary>
    /// The template's line that <see cref="Location"/> was rendered from, when it is in a rendered file. Without an <see cref="Origin"/> it is the place to
    /// mend when the template is the user's own.
    /// </summary>
    public Location Template { get; init; } = Location.None;
}

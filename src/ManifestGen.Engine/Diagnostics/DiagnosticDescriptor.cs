using System.Globalization;

namespace ManifestGen.Engine.Diagnostics;

/// <summary>One kind of finding: its stable code, its severity, what it says and how it is mended.</summary>
/// <param name="Code">The code, <c>MG</c> and four digits; <c>docs/diagnostics</c> has a page for each.</param>
/// <param name="Severity">The severity unless the user sets another.</param>
/// <param name="Message">What is wrong, in the API server's terms where it has any; a composite format string.</param>
/// <param name="Help">How to mend it; a composite format string over the same arguments.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, string Message, string Help)
{
    /// <summary>Makes a diagnostic of this kind.</summary>
    /// <param name="location">Where it is.</param>
    /// <param name="arguments">What fills the placeholders of <see cref="Message"/> and <see cref="Help"/>.</param>
    public Diagnostic At(Location location, params ReadOnlySpan<object?> arguments) => new(
        this,
        Severity,
        string.Format(CultureInfo.InvariantCulture, Message, arguments),
        string.Format(CultureInfo.InvariantCulture, Help, arguments),
        location);
}

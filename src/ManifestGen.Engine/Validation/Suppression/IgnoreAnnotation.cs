using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Suppression;

/// <summary>
/// The annotation by which a resource turns findings off for itself: codes with commas or line breaks between them, each with a reason after
/// <c>=</c> if there is one to give.
/// </summary>
/// <example><c>manifestgen.dev/ignore: "MG6037=one is enough for a tool of our own, MG70xx"</c></example>
internal sealed class IgnoreAnnotation
{
    public static readonly DiagnosticDescriptor Malformed = new("MG7402", Severity.Warning,
        "'{0}' in annotation manifestgen.dev/ignore is no code",
        "Write codes with commas between them, each with its reason after '=': MG6037=one is enough here, MG70xx. A reason has no comma.");

    /// <summary>The annotation's key.</summary>
    public const string Key = "manifestgen.dev/ignore";

    private static readonly char[] Separators = [',', '\n'];

    private readonly List<Ignored> _ignored = [];
    private readonly List<Diagnostic> _faults = [];

    private IgnoreAnnotation(Field field, string text)
    {
        foreach (var part in text.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var code = part.Split('=', 2, StringSplitOptions.TrimEntries)[0];
            if (CodePattern.TryParse(code, out var pattern)) _ignored.Add(new Ignored(pattern, field.Location));
            else _faults.Add(Malformed.At(field.Location, code));
        }
    }

    /// <summary>What is turned off.</summary>
    public IReadOnlyList<Ignored> Ignored => _ignored;

    /// <summary>What cannot be read in it.</summary>
    public IReadOnlyList<Diagnostic> Faults => _faults;

    /// <summary>Reads a resource's annotation; null when it has none.</summary>
    public static IgnoreAnnotation? Of(Manifest? manifest)
    {
        if (manifest is null) return null;
        var field = manifest["metadata"]["annotations"][Key];
        return field.Text is { } text ? new IgnoreAnnotation(field, text) : null;
    }
}

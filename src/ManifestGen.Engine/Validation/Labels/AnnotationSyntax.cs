using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Labels;

/// <summary>Judges annotations, in metadata or in a pod template.</summary>
internal static class AnnotationSyntax
{
    /// <summary>An annotation's key is not of the form <c>prefix/name</c>.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = new("MG4085", Severity.Error,
        "Invalid annotation key '{0}': {1}",
        "Write the key as name or prefix/name: a name of at most 63 letters, digits, '-', '_' and '.', and a prefix that is a DNS name.");

    /// <summary>The annotations together are too large.</summary>
    public static readonly DiagnosticDescriptor TooLong = new("MG4086", Severity.Error,
        "Annotations must have at most 262144 bytes; keys and values together have {0}",
        "Move large data to a ConfigMap or out of the cluster.");

    private const int MaxBytes = 262144;

    /// <summary>Reports wrong keys and too large a whole. The API server names the map; so does the path, while the place is the entry's.</summary>
    /// <param name="annotations">The map, present or not.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="holder">What the API server's path names as holding the map, where that is not what does.</param>
    /// <param name="name">The map's name in that path.</param>
    public static void Check(Field annotations, DiagnosticSink sink, Field? holder = null, string name = "")
    {
        long bytes = 0;
        foreach (var (key, value) in annotations.Entries)
        {
            if (QualifiedName.Problem(Lower(key)) is { } problem) sink.Add(InvalidKey, value.KeyLocation with { Path = LabelSyntax.Path(annotations, holder, name) }, key, problem);
            bytes += Bytes(key) + Bytes(value.Text ?? "");
        }

        if (bytes > MaxBytes) sink.Add(TooLong, annotations.Location with { Path = LabelSyntax.Path(annotations, holder, name) }, bytes);
    }

    // Case does not count in an annotation's key. Most have none, and those are not copied.
    private static string Lower(string key)
    {
        foreach (var c in key)
        {
            if (char.IsAsciiLetterUpper(c)) return key.ToLowerInvariant();
        }

        return key;
    }

    private static int Bytes(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Labels;

/// <summary>Judges labels wherever they stand: in metadata, in a pod template, in <c>matchLabels</c>, in a node selector.</summary>
internal static class LabelSyntax
{
    /// <summary>A label's key is not of the form <c>prefix/name</c>.</summary>
    public static readonly DiagnosticDescriptor InvalidKey = new("MG4080", Severity.Error,
        "Invalid label key '{0}': {1}",
        "Write the key as name or prefix/name: a name of at most 63 letters, digits, '-', '_' and '.', and a prefix that is a lower-case DNS name.");

    /// <summary>A label's value has characters that it may not have, or too many.</summary>
    public static readonly DiagnosticDescriptor InvalidValue = new("MG4081", Severity.Error,
        "Invalid label value '{0}': {1}",
        "Shorten the value to 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends; put free text in an annotation.");

    /// <summary>Reports wrong keys and values. The API server names the map, not the entry; so does the path, while the place is the entry's.</summary>
    /// <param name="labels">The map, present or not.</param>
    /// <param name="sink">Where findings go.</param>
    /// <param name="holder">What the API server's path names as holding the map, where that is not what does.</param>
    /// <param name="name">The map's name in that path.</param>
    public static void Check(Field labels, DiagnosticSink sink, Field? holder = null, string name = "")
    {
        foreach (var (key, value) in labels.Entries)
        {
            if (QualifiedName.Problem(key) is { } keyProblem) sink.Add(InvalidKey, value.KeyLocation with { Path = Path(labels, holder, name) }, key, keyProblem);
            if (value.String is { } text && LabelValue.Problem(text) is { } problem) sink.Add(InvalidValue, value.Location with { Path = Path(labels, holder, name) }, text, problem);
        }
    }

    /// <summary>The path that the API server gives to a map.</summary>
    internal static string Path(Field map, Field? holder, string name) => holder is { } named ? $"{named.Path}.{name}" : map.Path;

    /// <summary>Reports a key that stands by itself, such as a topology key.</summary>
    public static void CheckKey(Field key, DiagnosticSink sink)
    {
        if (key.String is not null) CheckKeyItem(key, sink);
    }

    /// <summary>Reports an item of a list of keys; nothing at all is no key either.</summary>
    public static void CheckKeyItem(Field key, DiagnosticSink sink)
    {
        if (QualifiedName.Problem(key.ItemText) is { } problem) sink.Add(InvalidKey, key, key.ItemText, problem);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that holds a name: of the thing itself or of another resource.</summary>
internal static class NameField
{
    /// <summary>The text cannot be such a name.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4101", Severity.Error,
        "Invalid name '{0}': {1}",
        "Use lower-case letters, digits and '-' (and '.' where the name may have several labels), with a letter or digit at both ends.");

    /// <summary>Reports text that is no DNS label. A missing field passes, and so does an empty one.</summary>
    public static void CheckLabel(Field field, DiagnosticSink sink)
    {
        if (field.String is { Length: > 0 } text) Report(field, text, Dns1123Label.Problem(text), sink);
    }

    /// <summary>Reports text that is no DNS name. A missing field passes, and so does an empty one.</summary>
    public static void CheckSubdomain(Field field, DiagnosticSink sink)
    {
        if (field.String is { Length: > 0 } text) Report(field, text, Dns1123Subdomain.Problem(text), sink);
    }

    /// <summary>Reports text that is no qualified name. A missing field passes.</summary>
    public static void CheckQualified(Field field, DiagnosticSink sink)
    {
        if (field.String is { } text) Report(field, text, QualifiedName.Problem(text), sink);
    }

    /// <summary>Reports an item of a list, or a field of one, that is no qualified name; nothing at all is none either.</summary>
    public static void CheckQualifiedItem(Field item, DiagnosticSink sink) => Report(item, item.ItemText, QualifiedName.Problem(item.ItemText), sink);

    /// <summary>Reports a problem that a format found.</summary>
    public static void Report(Field field, string text, string? problem, DiagnosticSink sink)
    {
        if (problem is not null) sink.Add(Invalid, field, text, problem);
    }
}

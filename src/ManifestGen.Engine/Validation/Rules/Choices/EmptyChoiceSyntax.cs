using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Choices;

/// <summary>
/// Judges fields with a closed set of values for which the API server tells an empty text from nothing at all. Any other text that is not of the set
/// is found by the schema.
/// </summary>
internal static class EmptyChoiceSyntax
{
    /// <summary>An empty text where one of a few words must be.</summary>
    public static readonly DiagnosticDescriptor Empty = new("MG4590", Severity.Error,
        "Unsupported value: \"\"",
        "Set one of the values of the field, or leave the field out to get the default.");

    /// <summary>Reports a field that is set to an empty text.</summary>
    public static void CheckField(Field field, DiagnosticSink sink)
    {
        if (field.String?.Length == 0) sink.Add(Empty, field);
    }

    /// <summary>Reports items that are empty texts, as a null in a list of texts is.</summary>
    public static void CheckItems(Field list, DiagnosticSink sink)
    {
        foreach (var item in list.Items)
        {
            if (!item.Exists || item.String?.Length == 0) sink.Add(Empty, item);
        }
    }
}

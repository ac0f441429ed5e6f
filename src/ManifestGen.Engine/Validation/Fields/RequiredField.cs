using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that the API server requires although the schema does not, or requires to be more than an empty string.</summary>
internal static class RequiredField
{
    /// <summary>The field is missing or empty.</summary>
    public static readonly DiagnosticDescriptor Missing = new("MG4100", Severity.Error,
        "Required value: `{0}` must be set",
        "Give `{0}` a value; an empty one counts as none.");

    /// <summary>Reports a field that should hold a text and has none.</summary>
    /// <returns>Whether there is a text.</returns>
    public static bool CheckText(Field holder, string name, DiagnosticSink sink)
    {
        var field = holder[name];
        if (field.String is { Length: > 0 }) return true;
        sink.Add(Missing, field, name);
        return false;
    }

    /// <summary>Reports a list without items.</summary>
    public static void CheckList(Field holder, string name, DiagnosticSink sink)
    {
        var field = holder[name];
        if (field.Count == 0) sink.Add(Missing, field, name);
    }

    /// <summary>Reports a field that is not set at all.</summary>
    public static void Check(Field holder, string name, DiagnosticSink sink)
    {
        var field = holder[name];
        if (!field.Exists) sink.Add(Missing, field, name);
    }
}

using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that names a key of a ConfigMap or a Secret.</summary>
internal static class KeyField
{
    /// <summary>No ConfigMap or Secret can have such a key.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4108", Severity.Error,
        "Invalid key '{0}': {1}",
        "Use letters, digits, '-', '_' and '.' as in a file's name, not beginning with '..'.");

    /// <summary>Reports text that is no key. A missing field passes.</summary>
    public static void Check(Field field, DiagnosticSink sink)
    {
        if (field.String is { } text && ConfigKey.Problem(text) is { } problem) sink.Add(Invalid, field, text, problem);
    }
}

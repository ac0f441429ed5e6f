using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Fields;

/// <summary>A field that takes few values, and fewer than its schema says: a release, or the place, rules out others.</summary>
internal static class ValueField
{
    /// <summary>The value is not one of those.</summary>
    public static readonly DiagnosticDescriptor Unsupported = new("MG4109", Severity.Error,
        "Unsupported value '{0}': supported values: {1}",
        "Use one of: {1}.");

    /// <summary>Reports a value that a release does not take yet, as the feature behind it is off there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isOff">Whether the release has the feature off and the value needs it.</param>
    /// <param name="supported">The values that are left.</param>
    /// <param name="sink">Where findings go.</param>
    public static void CheckRelease(Field field, bool isOff, string supported, DiagnosticSink sink)
    {
        if (isOff) sink.Add(Unsupported, field, field.Text, supported);
    }
}

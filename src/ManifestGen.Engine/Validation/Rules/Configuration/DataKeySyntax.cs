using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Configuration;

/// <summary>Judges the keys of a ConfigMap or a Secret, each of which may become a file's name.</summary>
internal static class DataKeySyntax
{
    /// <summary>A key that no file can be named.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4501", Severity.Error,
        "Invalid key '{0}': {1}",
        "Use letters, digits, '-', '_' and '.' in the key. A path is given where the key is mounted, by items[].path.");

    /// <summary>More data than one resource may hold.</summary>
    public static readonly DiagnosticDescriptor TooLarge = new("MG4502", Severity.Error,
        "Data must have at most 1048576 bytes; it has {0}",
        "Split the data over several resources, or keep it in the image or on a volume.");

    /// <summary>The most bytes that the values of a ConfigMap or a Secret have together.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>Reports keys that cannot be.</summary>
    /// <param name="data">The map, present or not.</param>
    /// <param name="path">The map's path as the API server has it.</param>
    /// <param name="sink">Where findings go.</param>
    public static void Check(Field data, string path, DiagnosticSink sink)
    {
        foreach (var (key, value) in data.Entries)
        {
            if (ConfigKey.Problem(key) is { } problem) sink.Add(Invalid, value.KeyLocation with { Path = $"{path}[{key}]" }, key, problem);
        }
    }
}

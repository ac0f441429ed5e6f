using System.Text;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation.Bundles;

/// <summary>What validation finds in a set of resources.</summary>
internal static class Findings
{
    /// <summary>Everything found when a set is judged as a build judges it.</summary>
    public static IReadOnlyList<Diagnostic> In(params string[] documents) => In(new ValidationOptions { Strict = true }, documents);

    /// <summary>Everything found in a set.</summary>
    public static IReadOnlyList<Diagnostic> In(ValidationOptions options, params string[] documents) =>
        [.. Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(string.Join("\n---\n", documents)))], options).Diagnostics];

    /// <summary>The codes found, each once, in order.</summary>
    public static IReadOnlyList<string> Codes(params string[] documents) =>
        [.. In(documents).Select(d => d.Code).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The messages of one code.</summary>
    public static IReadOnlyList<string> Of(string code, params string[] documents) => [.. In(documents).Where(d => d.Code == code).Select(d => d.Message)];
}

using System.Text;
using ManifestGen.Engine.Validation;

namespace ManifestGen.Tests.Validation;

/// <summary>What the API server's rules say of a manifest, each finding as its code and path.</summary>
internal static class Verdict
{
    /// <summary>The findings of the rules on single resources for a release, errors and warnings, in the order of their codes.</summary>
    public static string Of(string yaml, int minor = 35)
    {
        var options = new ValidationOptions { KubernetesVersion = new KubernetesVersion(minor) };
        var found = Validator.Validate([new SourceFile("a.yaml", Encoding.UTF8.GetBytes(yaml))], options).Diagnostics
            .Where(d => d.Code.StartsWith("MG4", StringComparison.Ordinal) || d.Code is "MG9999")
            .Select(d => $"{d.Code} {d.Location.Path}");
        return string.Join(", ", found.Order(StringComparer.Ordinal));
    }
}

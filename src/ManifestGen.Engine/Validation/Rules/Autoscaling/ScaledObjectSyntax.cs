using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Autoscaling;

/// <summary>Judges a reference of an autoscaler to a resource: what it scales, or what a metric describes.</summary>
internal static class ScaledObjectSyntax
{
    /// <summary>A kind or name that is missing or that nothing can have.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4404", Severity.Error,
        "Invalid reference: {0} '{1}' {2}",
        "Name the resource by apiVersion, kind and name, as its own manifest has them.");

    /// <summary>Reports what is missing or malformed in a reference.</summary>
    public static void Check(Field reference, DiagnosticSink sink)
    {
        CheckSegment(reference["kind"], "kind", sink);
        CheckSegment(reference["name"], "name", sink);
    }

    /// <summary>What is wrong with the form of an <c>apiVersion</c>; null when nothing is.</summary>
    public static string? VersionProblem(string version)
    {
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash >= 0 && version.IndexOf('/', slash + 1) >= 0 ? "unexpected GroupVersion string" : null;
    }

    private static void CheckSegment(Field field, string what, DiagnosticSink sink)
    {
        if (PathSegment.RequiredProblem(field.String) is { } problem) sink.Add(Invalid, field, what, field.String, problem);
    }
}

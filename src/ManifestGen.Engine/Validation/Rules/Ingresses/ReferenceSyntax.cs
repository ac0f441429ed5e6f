using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Ingresses;

/// <summary>Judges a reference to a resource of any kind by group, kind and name.</summary>
internal static class ReferenceSyntax
{
    /// <summary>A part of a reference that cannot be right.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4350", Severity.Error,
        "Invalid reference: {0} '{1}' {2}",
        "Name the resource by apiGroup, kind and name, as its own manifest has them.");

    /// <summary>Reports what is missing or malformed in a reference.</summary>
    public static void Check(Field reference, DiagnosticSink sink)
    {
        var group = reference["apiGroup"];
        if (group is { Exists: true, String: { } name } && Dns1123Subdomain.Problem(name) is { } problem) sink.Add(Invalid, group, "apiGroup", name, problem);
        CheckSegment(reference["kind"], "kind", sink);
        CheckSegment(reference["name"], "name", sink);
    }

    private static void CheckSegment(Field field, string what, DiagnosticSink sink)
    {
        if (PathSegment.RequiredProblem(field.String) is { } problem) sink.Add(Invalid, field, what, field.String, problem);
    }
}

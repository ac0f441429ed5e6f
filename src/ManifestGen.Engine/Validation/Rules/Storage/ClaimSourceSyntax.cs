using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Formats;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Storage;

/// <summary>Judges what a claim's volume is filled from.</summary>
internal static class ClaimSourceSyntax
{
    /// <summary>A source that is not named in full, or not rightly.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4516", Severity.Error,
        "Invalid data source: {0}",
        "Name a PersistentVolumeClaim without apiGroup, or another resource with its apiGroup, kind and name.");

    /// <summary>Two different sources.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4517", Severity.Error,
        "dataSource must match dataSourceRef",
        "Keep dataSourceRef alone.");

    /// <summary>Reports what is wrong with the sources of a claim's specification.</summary>
    public static void Check(Field spec, DiagnosticSink sink)
    {
        var source = spec["dataSource"];
        var reference = spec["dataSourceRef"];

        // A source that only the newer field can name is dropped from the older one, and a reference into another namespace altogether.
        var hasSource = source.Exists && IsClaimOrSnapshot(source);
        var hasReference = reference.Exists && string.IsNullOrEmpty(reference["namespace"].String);
        if (hasSource) CheckReference(source, sink);
        if (hasReference) CheckReference(reference, sink);
        if (hasSource && hasReference && !AreSame(source, reference)) sink.Add(Mismatch, spec);
    }

    private static void CheckReference(Field reference, DiagnosticSink sink)
    {
        Require(reference["name"], "name must not be empty", sink);
        Require(reference["kind"], "kind must not be empty", sink);
        var group = reference["apiGroup"];
        if (!string.IsNullOrEmpty(group.String))
        {
            if (Dns1123Subdomain.Problem(group.String) is { } problem) sink.Add(Invalid, group, problem);
        }
        else if (reference["kind"].String != "PersistentVolumeClaim")
        {
            sink.Add(Invalid, reference, "must be 'PersistentVolumeClaim' when referencing the default apiGroup");
        }
    }

    private static void Require(Field field, string problem, DiagnosticSink sink)
    {
        if (string.IsNullOrEmpty(field.String)) sink.Add(Invalid, field, problem);
    }

    private static bool IsClaimOrSnapshot(Field source) => (source["apiGroup"].String ?? "", source["kind"].String) switch
    {
        ("", "PersistentVolumeClaim") or ("snapshot.storage.k8s.io", "VolumeSnapshot") => true,
        _ => false,
    };

    private static bool AreSame(Field source, Field reference) =>
        source["apiGroup"].String == reference["apiGroup"].String
        && source["kind"].String == reference["kind"].String
        && source["name"].String == reference["name"].String;
}

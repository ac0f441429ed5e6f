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

    /// <summary>Two different sources, or one beside a source of another namespace.</summary>
    public static readonly DiagnosticDescriptor Mismatch = new("MG4517", Severity.Error,
        "dataSource {0}",
        "Keep dataSourceRef alone.");

    /// <summary>Reports what is wrong with the sources of a claim's specification.</summary>
    /// <param name="spec">The specification.</param>
    /// <param name="isTemplate">Whether claims are made from it later.</param>
    /// <param name="sink">Takes what is wrong.</param>
    public static void Check(Field spec, bool isTemplate, DiagnosticSink sink)
    {
        var source = spec["dataSource"];
        var reference = spec["dataSourceRef"];
        var isForeign = reference["namespace"].String is { Length: > 0 };

        // Of a claim the API server drops a reference into another namespace, and then a source that only the newer field can name.
        var hasReference = reference.Exists && (isTemplate || !isForeign);
        var hasSource = source.Exists && (isTemplate || hasReference || IsClaimOrSnapshot(source));
        if (hasSource) CheckReference(source, sink);
        if (!hasReference) return;
        CheckReference(reference, sink);
        if (isForeign && Dns1123Label.Problem(reference["namespace"].String ?? "") is { } problem) sink.Add(Invalid, reference["namespace"], problem);
        if (!hasSource) return;
        if (isForeign) sink.Add(Mismatch, spec, "may not be specified when dataSourceRef.namespace is specified");
        else if (!AreSame(source, reference)) sink.Add(Mismatch, spec, "must match dataSourceRef");
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

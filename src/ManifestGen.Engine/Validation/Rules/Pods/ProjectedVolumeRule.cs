using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation.Fields;
using ManifestGen.Engine.Validation.Pods;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Pods;

/// <summary>A volume projected from several sources has one in each part, and no file twice.</summary>
internal sealed class ProjectedVolumeRule : VolumeRule
{
    /// <summary>A part of the volume has several sources.</summary>
    public static readonly DiagnosticDescriptor Several = new("MG4125", Severity.Error,
        "Forbidden: may not specify more than 1 volume type per source",
        "Split the part: one item of `sources` for each source.");

    /// <summary>Two parts put a file at the same path.</summary>
    public static readonly DiagnosticDescriptor SamePath = new("MG4126", Severity.Error,
        "Invalid value '{0}': conflicting duplicate paths",
        "Give one of the two files another `path`.");

    /// <summary>A token would live too short or too long.</summary>
    public static readonly DiagnosticDescriptor Expiration = new("MG4127", Severity.Error,
        "Invalid value {0}: may not specify a duration {1}",
        "Set `expirationSeconds` to 600 or more, or remove it to have an hour.");

    /// <summary>A part of the volume has no source.</summary>
    public static readonly DiagnosticDescriptor NoSource = new("MG4198", Severity.Warning,
        "No source is provided, so this part of the volume adds nothing to it",
        "Name a `secret`, `configMap`, `downwardAPI` or `serviceAccountToken`, or remove the item.");

    private const long LeastSeconds = 600;

    private const long MostSeconds = 1L << 32;

    /// <inheritdoc />
    protected override void Check(PodVolume volume, RuleContext context, DiagnosticSink sink)
    {
        if (volume.Source.Kind != "projected") return;
        var projected = volume.Source.Field;
        NumberField.CheckFileMode(projected["defaultMode"], "defaultMode", sink);
        HashSet<string>? paths = null;
        foreach (var part in projected["sources"].Items)
        {
            var sources = 0;
            foreach (var (kind, source) in part.Entries)
            {
                if (!source.Exists) continue;
                switch (kind)
                {
                    case "secret" or "configMap":
                        RequiredField.CheckText(source, "name", sink);
                        KeyItems.Check(source, sink);
                        CheckPaths(source, projected, ref paths, sink);
                        break;
                    case "downwardAPI":
                        foreach (var item in source["items"].Items) DownwardApiFile.Check(item, source, sink);
                        CheckPaths(source, projected, ref paths, sink);
                        break;
                    case "serviceAccountToken":
                        CheckToken(source, projected, sink);
                        break;
                    default:
                        // Bundles and certificates are behind feature gates that are off, and the API server drops them unread.
                        continue;
                }

                sources++;
            }

            if (sources > 1) sink.Add(Several, part);
            if (part.Count == 0) sink.Add(NoSource, part);
        }
    }

    private static void CheckPaths(Field source, Field projected, ref HashSet<string>? paths, DiagnosticSink sink)
    {
        foreach (var item in source["items"].Items)
        {
            if (item["path"].String is not { Length: > 0 } path || (paths ??= new HashSet<string>(StringComparer.Ordinal)).Add(path)) continue;
            sink.Add(SamePath, item["path"].Location with { Path = projected.Path }, path);
        }
    }

    private static void CheckToken(Field token, Field projected, DiagnosticSink sink)
    {
        var expiration = token["expirationSeconds"];
        if (expiration.Integer is < LeastSeconds and var soon) sink.Add(Expiration, expiration, soon, "less than 10 minutes");
        if (expiration.Integer is > MostSeconds and var late) sink.Add(Expiration, expiration, late, "larger than 2^32 seconds");
        var path = token["path"];
        if (string.IsNullOrEmpty(path.String)) sink.Add(RequiredField.Missing, path.Location with { Path = $"{projected.Path}.path" }, "path");
        else PathField.CheckInVolume(path, sink, holder: projected);
    }
}

using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Validation;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Schemas;

/// <summary>Says what is wrong with a resource's <c>apiVersion</c> and <c>kind</c>, and what to write instead.</summary>
internal static class KindAdvice
{
    /// <summary>Reports a kind that no release serves.</summary>
    public static void Report(SchemaCatalog catalog, Manifest manifest, KubernetesVersion version, DiagnosticSink sink)
    {
        var (apiVersion, kind) = (manifest.ApiVersion, manifest.Kind);
        if (catalog.FindRemoved(apiVersion, kind) is { } removed)
        {
            sink.Add(SchemaDiagnostics.RemovedKind, manifest["apiVersion"], apiVersion, kind, removed.RemovedIn, Replace(removed));
            return;
        }

        var served = ServedAs(catalog, kind, version);
        var place = served.Length > 0 ? manifest["apiVersion"] : manifest["kind"];
        sink.Add(SchemaDiagnostics.UnknownKind, place, apiVersion, kind, served.Length > 0 ? Use(served) : Correct(catalog, apiVersion, kind, version));
    }

    /// <summary>Reports a kind that the target does not serve yet, or no longer.</summary>
    public static void Report(SchemaCatalog catalog, ResourceKind kind, Manifest manifest, KubernetesVersion version, DiagnosticSink sink)
    {
        var served = ServedAs(catalog, kind.Kind, version);
        var help = served.Length > 0 ? Use(served) : "Remove it, or set the target version to a release that serves it.";
        sink.Add(SchemaDiagnostics.KindOfOtherRelease, manifest["apiVersion"], kind.ApiVersion, kind.Kind, kind.Releases, version, help);
    }

    private static string Replace(RemovedKind removed) => removed.Replacement.Length == 0
        ? "Nothing took its place; remove it."
        : string.Create(CultureInfo.InvariantCulture, $"Use apiVersion: {removed.Replacement}; some fields are named or required otherwise there.");

    /// <summary>The versions of the kind that the release serves; only the most stable of them.</summary>
    private static string[] ServedAs(SchemaCatalog catalog, string kind, KubernetesVersion version)
    {
        var served = catalog.Kinds.Where(k => k.Kind == kind && k.Releases.Contains(version)).Select(k => k.ApiVersion).ToArray();
        return [.. served.Where(v => Stage(v) == served.Min(Stage)).Order(StringComparer.Ordinal)];
    }

    private static int Stage(string apiVersion) =>
        apiVersion.Contains("alpha", StringComparison.Ordinal) ? 2 : apiVersion.Contains("beta", StringComparison.Ordinal) ? 1 : 0;

    private static string Use(string[] served) => $"Use apiVersion: {string.Join(" or ", served)}.";

    private static string Correct(SchemaCatalog catalog, string apiVersion, string kind, KubernetesVersion version)
    {
        var known = catalog.Kinds.Where(k => k.Releases.Contains(version)).ToArray();
        if (NearestName.To(kind, known.Where(k => k.ApiVersion == apiVersion).Select(k => k.Kind)) is { } here) return $"Did you mean {here}?";
        if (known.Any(k => k.ApiVersion == apiVersion) && NearestName.To(kind, known.Select(k => k.Kind)) is { } there) return $"Did you mean {there}?";
        return $"For a custom resource, save its definition with 'manifestgen schema add <file>', or allow the kind {kind} by its name.";
    }
}

using System.Globalization;
using ManifestGen.Engine.Diagnostics;
using ManifestGen.Engine.Yaml;

namespace ManifestGen.Engine.Validation.Rules.Cluster;

/// <summary>The labels by which a namespace sets its Pod security levels have values that admission knows.</summary>
internal sealed class PodSecurityLabelsRule : IManifestRule
{
    /// <summary>A level or version that there is not.</summary>
    public static readonly DiagnosticDescriptor Invalid = new("MG4531", Severity.Error,
        "Invalid Pod security label value '{0}': must be {1}",
        "Set the level to privileged, baseline or restricted, and its version to latest or a release such as v1.35.");

    private const string Prefix = "pod-security.kubernetes.io/";

    /// <inheritdoc />
    public void Check(Manifest manifest, RuleContext context, DiagnosticSink sink)
    {
        if (!manifest.Is("Namespace", "v1")) return;
        foreach (var (key, value) in manifest["metadata"]["labels"].Entries)
        {
            if (!key.StartsWith(Prefix, StringComparison.Ordinal)) continue;
            if (Problem(key.AsSpan(Prefix.Length), value.Text ?? "") is { } problem)
                sink.Add(Invalid, value.MapEntryLocation, value.Text, problem);
        }
    }

    private static string? Problem(ReadOnlySpan<char> label, string value) => label switch
    {
        "enforce" or "audit" or "warn" => value is "privileged" or "baseline" or "restricted" ? null : "one of privileged, baseline, restricted",
        "enforce-version" or "audit-version" or "warn-version" => IsVersion(value) ? null : "\"latest\" or \"v1.x\"",
        _ => null,
    };

    private static bool IsVersion(string value)
    {
        if (value == "latest") return true;
        if (!value.StartsWith("v1.", StringComparison.Ordinal)) return false;
        var minor = value.AsSpan(3);
        if (minor.Length > 1 && minor[0] == '0') return false;
        return int.TryParse(minor, NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
